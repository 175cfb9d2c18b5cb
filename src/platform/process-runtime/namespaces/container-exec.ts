import { readlinkSync } from "node:fs";
import type { Container, ContainerSpec, ExecSpec } from "../../container-runtime.ts";
import { openStreams } from "../container-streams.ts";
import type { PipePool } from "../pipe-pool.ts";
import type { ExitStatus } from "../../exit-status.ts";
import { childrenOf } from "../process-table.ts";
import { requirePseudoTerminals, resizeTerminal } from "../pseudo-terminal.ts";
import type { Spawner } from "../spawner/spawner.ts";
import { spawnStreamed } from "../streamed-process.ts";
import { EXEC_SCRIPT } from "./container-script.ts";
import { enterCommand } from "./enter-command.ts";
import { keepGoing } from "./keep-going.ts";
import { launchArguments } from "./launch-command.ts";
import { signalProcess } from "../process-signal.ts";
import type { NamespaceTools } from "./namespace-tools.ts";
import { SETUP_ENVIRONMENT } from "./setup-environment.ts";
import type { StandIns } from "./stand-ins.ts";

/** How `nsenter` ends that finds nothing to enter. */
const REFUSED_ENTRY = 1;
/** The end of a process whose container ends. */
const KILLED: ExitStatus = { code: 137, signal: "SIGKILL" };

interface RunningContainer {
  tools: NamespaceTools;
  pipes: PipePool;
  spawner: Spawner;
  /** Of the first process, as the host counts. */
  pid: number;
  processes: StandIns;
}

/** A further process in the namespaces of a container's first one. */
export async function execInContainer(
  container: RunningContainer,
  spec: ContainerSpec,
  exec: ExecSpec,
): ReturnType<Container["exec"]> {
  const { tools, pid, processes } = container;
  const { tty = false } = exec;
  if (tty) requirePseudoTerminals();
  const streams = await openStreams(container.pipes, exec.stdin);
  const [program = "", ...enter] = enterCommand(tools, pid, ["mount", "pid"]);
  const launch = {
    command: exec.command,
    tty,
    env: exec.env ?? spec.env,
    workingDir: exec.workingDir ?? spec.workingDir,
    ...(spec.user === undefined ? {} : { user: spec.user }),
    ...(spec.security === undefined ? {} : { security: spec.security }),
  };
  const args = [...enter, tools.shell, "-c", EXEC_SCRIPT, "exec", ...launchArguments(tools, launch)];
  const { names } = streams;
  const request = { program, args, env: SETUP_ENVIRONMENT, pipes: [names.stdin, names.stdout, null, names.stderr] };
  const child = await spawnStreamed(container.spawner, streams, request);
  const exited = child.exited.then((status) => (status.code === REFUSED_ENTRY && isGone(pid) ? KILLED : status));
  processes.add(child.pid, child.exited);
  let running = true;
  void exited.then(() => {
    running = false;
    streams.ended();
  });
  return {
    stdin: streams.stdin,
    stdout: streams.stdout,
    stderr: streams.stderr,
    exited,
    // Our child waits for the one inside, which is the terminal's.
    ...(tty && { resize: (size) => void resizeTerminal(() => childrenOf(child.pid)[0], size, exited) }),
    kill(signal) {
      // Our child only waits for the one inside, and tells its end.
      if (!running) return;
      for (const inside of childrenOf(child.pid)) signalProcess(inside, signal);
      if (signal === "SIGKILL") void keepGoing([child.pid], exited);
    },
  };
}

/** Also true of one that has ended and is not yet cleared away: its namespaces cannot be entered any more. */
function isGone(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/ns/ipc`) === "";
  } catch {
    return true;
  }
}
