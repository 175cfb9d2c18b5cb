import { spawn } from "node:child_process";
import { constants } from "node:os";
import type { ExitStatus } from "./exit-status.ts";
import type { HostProgram, HostProgramOptions, HostPrograms } from "./host-programs.ts";
import { startMarked } from "./marked-program.ts";

/** Programs started as children of this process. */
export function createHostPrograms(): HostPrograms {
  return {
    start: (command, options) => startChild(command, options, options.ownSession === true),
    startMarked: (command, options) => startMarked(command, options, startChild),
  };
}

function startChild(
  [program = "", ...args]: readonly string[],
  { cwd, env }: HostProgramOptions,
  ownSession: boolean,
): Promise<HostProgram> {
  return new Promise<HostProgram>((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ["pipe", "pipe", "pipe"], detached: ownSession });
    const exited = new Promise<ExitStatus>((done) => {
      child.once("exit", (code, signal) => done(exitStatus(code, signal)));
    });
    child.once("error", reject);
    child.stdin.on("error", () => {});
    child.once("spawn", () => {
      child.removeListener("error", reject);
      child.on("error", () => {});
      resolve({
        pid: child.pid ?? -1,
        stdin: child.stdin,
        stdout: child.stdout,
        stderr: child.stderr,
        exited,
        kill: (signal) => void child.kill(signal),
      });
    });
  });
}

/** Node's two exit values as the one number that shells and kubelets report. */
export function exitStatus(code: number | null, signal: NodeJS.Signals | null): ExitStatus {
  if (signal !== null) return { code: 128 + constants.signals[signal], signal };
  return { code: code ?? 0 };
}
