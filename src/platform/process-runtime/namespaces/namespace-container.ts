import { mkdirSync } from "node:fs";
import type { Container, ContainerSpec, MemoryFolder } from "../../container-runtime.ts";
import type { ExitStatus } from "../../exit-status.ts";
import { openStreams } from "../container-streams.ts";
import type { PipePool } from "../pipe-pool.ts";
import type { Spawner } from "../spawner/spawner.ts";
import { spawnStreamed } from "../streamed-process.ts";
import { execInContainer } from "./container-exec.ts";
import { CONTAINER_SCRIPT } from "./container-script.ts";
import { keepGoing } from "./keep-going.ts";
import { launchArguments } from "./launch-command.ts";
import { signalProcess } from "../process-signal.ts";
import type { NamespaceTools } from "./namespace-tools.ts";
import { describeRootFileSystem } from "./root-file-system.ts";
import { SETUP_ENVIRONMENT } from "./setup-environment.ts";
import { readStartChannel } from "./start-channel.ts";
import type { StandIns } from "./stand-ins.ts";
import type { Userland } from "./userland.ts";

/** What a pod gives to its containers. */
export interface PodSurroundings {
  tools: NamespaceTools;
  userland: Userland;
  pipes: PipePool;
  spawner: Spawner;
  skeleton: string;
  root: string;
  files: Record<string, string>;
  memory: readonly MemoryFolder[];
  /** The command that enters the pod's namespaces. */
  enter: string[];
}

/** Starts a container in `dir`. */
export async function startContainer(
  pod: PodSurroundings,
  dir: string,
  spec: ContainerSpec,
  processes: StandIns,
): Promise<Container> {
  const { tools } = pod;
  mkdirSync(dir, { recursive: true });
  const files = describeRootFileSystem(dir, spec, { ...pod, asRoot: tools.asRoot });
  const streams = await openStreams(pod.pipes, spec.stdin);
  const [program = "", ...enter] = pod.enter;
  const separate = [tools.unshare, "--mount", "--pid", "--fork", "--kill-child"];
  const { names } = streams;
  const words = await pod.pipes.output();
  const child = await spawnStreamed(pod.spawner, streams, {
    program,
    args: [
      ...enter,
      ...separate,
      "sh",
      "-c",
      CONTAINER_SCRIPT,
      "container",
      pod.root,
      pod.skeleton,
      files.own,
      files.table,
      files.places,
      spec.security?.readOnlyRootFileSystem === true ? "ro" : "rw",
      ...launchArguments(tools, spec),
    ],
    env: SETUP_ENVIRONMENT,
    pipes: [names.stdin, names.stdout, words.name, names.stderr],
  }).finally(() => words.handedOver());
  const channel = readStartChannel(words.stream);
  const exited = Promise.all([child.exited, channel.closed]).then(([status, said]) => trueStatus(status, said));
  processes.add(child.pid, exited);
  let running = true;
  void exited.then(() => {
    running = false;
    streams.ended();
  });

  let pid: number;
  try {
    pid = await channel.started;
  } catch (error) {
    signalProcess(child.pid, "SIGKILL");
    await exited;
    streams.stdout.destroy();
    streams.stderr.destroy();
    throw error;
  }
  return {
    id: spec.id,
    stdin: streams.stdin,
    stdout: streams.stdout,
    stderr: streams.stderr,
    exited,
    async exec(exec) {
      if (!running) throw new Error(`container ${spec.id} is not running`);
      return execInContainer({ tools, pipes: pod.pipes, spawner: pod.spawner, pid, processes }, spec, exec);
    },
    kill(signal) {
      if (!running) return;
      signalProcess(pid, signal);
      if (signal === "SIGKILL") void keepGoing([child.pid], exited);
    },
  };
}

/** Older versions of `unshare` cannot end by SIGKILL as their child did: they complain about it instead. */
function trueStatus(status: ExitStatus, said: string): ExitStatus {
  return status.code === 1 && /^unshare: /m.test(said) ? { code: 137, signal: "SIGKILL" } : status;
}
