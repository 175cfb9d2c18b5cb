import { spawn } from "node:child_process";
import path from "node:path";

export const repository = path.resolve(import.meta.dirname, "../../..");

export interface CliResult {
  code: number;
  stdout: string;
  stderr: string;
}

export interface RunningProgram {
  readonly pid: number;
  /** Of stdout and stderr together, once it is there; rejects, with all the output, when the program ends without it. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  signal(signal: NodeJS.Signals): void;
  /** Types into it. */
  type(text: string): void;
  /** The code is -1 for a program that a signal ended. */
  readonly ended: Promise<CliResult>;
}

export interface StartOptions {
  env?: Record<string, string | undefined>;
  cwd?: string;
}

/** Starts the command line as a user does. */
export function startFaultline(args: readonly string[], options: StartOptions = {}): RunningProgram {
  return startProgram(process.execPath, [path.join(repository, "bin/faultline.js"), ...args], options);
}

export function startProgram(program: string, args: readonly string[], options: StartOptions = {}): RunningProgram {
  const { env = {}, cwd = repository } = options;
  // That the tests themselves are run by npm is nothing that it should see.
  const asTyped = { CI: undefined, npm_lifecycle_event: undefined };
  const child = spawn(program, args, { cwd, env: { ...process.env, ...asTyped, ...env } });
  const output = { stdout: "", stderr: "", all: "" };
  const waiting = new Set<() => void>();
  let isOver = false;
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
      output.all += text;
      for (const look of waiting) look();
    });
  }
  child.stdin.on("error", () => {});
  const ended = new Promise<CliResult>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      isOver = true;
      resolve({ code: code ?? -1, stdout: output.stdout, stderr: output.stderr });
      for (const look of waiting) look();
    });
  });
  return {
    pid: child.pid ?? 0,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output.all);
          if (match === null && !isOver) return;
          waiting.delete(look);
          if (match !== null) resolve(match);
          else reject(new Error(`${program} ended without ${String(pattern)}:\n${output.all}`));
        };
        waiting.add(look);
        look();
      }),
    signal: (signal) => void child.kill(signal),
    type: (text) => void child.stdin.write(text),
    ended,
  };
}
