import { mkdirSync, rmSync } from "node:fs";
import { isIPv4 } from "node:net";
import { join } from "node:path";
import type { Container, Sandbox, SandboxSpec } from "../../container-runtime.ts";
import { ContainerStartError } from "../../container-runtime.ts";
import type { PipePool } from "../pipe-pool.ts";

import { openStreams } from "../container-streams.ts";
import type { Spawner } from "../spawner/spawner.ts";
import { spawnStreamed } from "../streamed-process.ts";
import { dialInside } from "./dial-inside.ts";
import { enterCommand } from "./enter-command.ts";
import { keepGoing } from "./keep-going.ts";
import { startContainer } from "./namespace-container.ts";
import { childrenOf, commandOf } from "../process-table.ts";
import { signalProcess } from "../process-signal.ts";
import type { NamespaceTools } from "./namespace-tools.ts";
import { holdNetworkNamespace, type NetworkNamespace } from "./network-namespace.ts";
import { memoryTable } from "./memory-folders.ts";
import { loopbackCommand, podAddress } from "./pod-network.ts";
import { POD_SCRIPT } from "./pod-script.ts";
import { openReachableHosts } from "./reachable-hosts.ts";
import { refusalReason } from "./refusal-reason.ts";
import { SETUP_ENVIRONMENT } from "./setup-environment.ts";
import { createStandIns } from "./stand-ins.ts";
import type { Userland } from "./userland.ts";

export interface SandboxSurroundings {
  tools: NamespaceTools;
  userland: Userland;
  pipes: PipePool;
  spawner: Spawner;
  skeleton: string;
  root: string;
}

export interface NamespaceSandbox extends Sandbox {
  readonly network: NetworkNamespace;
}

/** A pod: namespaces that live as long as their first process does. `number` gives it its address. */
export async function createNamespaceSandbox(
  around: SandboxSurroundings,
  dir: string,
  spec: SandboxSpec,
  number: number,
): Promise<NamespaceSandbox> {
  const { tools } = around;
  const { memory = [] } = spec;
  mkdirSync(dir, { recursive: true });
  const table = memoryTable(dir, memory, tools.asRoot);
  const ownMounts = table === "" ? [] : (["mount"] as const);
  const ip = podAddress(number);
  const addresses = new Set([ip, ...spec.reachable.map(({ host }) => host).filter(needsAddress)]);
  const user = tools.asRoot ? [] : ["--user", "--map-root-user"];
  const separate = [
    ...user,
    ...ownMounts.map((kind) => `--${kind}`),
    "--net",
    "--ipc",
    "--uts",
    "--pid",
    "--fork",
    "--kill-child",
  ];
  const streams = await openStreams(around.pipes, true);
  const { names } = streams;
  const pod = await spawnStreamed(around.spawner, streams, {
    program: tools.unshare,
    args: [...separate, "sh", "-c", POD_SCRIPT, "pod", spec.hostname, table, ...loopbackCommand(tools, [...addresses])],
    env: SETUP_ENVIRONMENT,
    pipes: [names.stdin, names.stdout, names.stderr],
  });
  const gone = pod.exited.then(() => streams.ended());
  const pid = await readPodStart(streams.stdout, streams.stderr);
  const network = holdNetworkNamespace(pid);
  const enter = enterCommand(tools, pid, [...ownMounts]);

  const processes = createStandIns();
  const containers = new Set<Promise<unknown>>();
  let removed: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    signalProcess(pid, "SIGKILL");
    // The kernel gets to the others a moment later, and whoever waits for a stopped one would wake it meanwhile.
    for (const outside of processes) {
      for (const inside of childrenOf(outside)) signalProcess(inside, "SIGKILL");
    }
    streams.stdin.end();
    await keepGoing(processes, Promise.allSettled([gone, processes.ended(), ...containers]));
    // In one go: file by file it takes many times as long, and every pod has dozens of them.
    rmSync(dir, { recursive: true, force: true });
  };

  let hosts: Awaited<ReturnType<typeof openReachableHosts>>;
  try {
    hosts = await openReachableHosts(around.spawner, {
      process: pid,
      user: !tools.asRoot,
      enter,
      addresses: spec.reachable,
    });
  } catch (error) {
    await end();
    network.release();
    throw error;
  }
  const files = {
    "/etc/hosts": hostsFile(spec, ip),
    "/etc/hostname": `${spec.hostname}\n`,
    ...(spec.resolver === undefined ? {} : { "/etc/resolv.conf": spec.resolver }),
  };
  let started = 0;
  return {
    ip,
    network,
    async start(container) {
      if (removed) throw new ContainerStartError(`sandbox ${spec.id} is gone`, 128);
      const place = join(dir, `${started++}`);
      const enterWithPid = enterCommand(tools, pid, [...ownMounts, "pid"]);
      const start = startContainer({ ...around, files, memory, enter: enterWithPid }, place, container, processes);
      const life = start.then((running: Container) => running.exited);
      containers.add(life);
      life.then(
        () => containers.delete(life),
        () => containers.delete(life),
      );
      return start;
    },
    dial(port) {
      const dialling = dialInside(enter, { host: ip, port });
      const over: Promise<unknown> = dialling.then(
        () => containers.delete(over),
        () => containers.delete(over),
      );
      containers.add(over);
      return dialling;
    },
    processes: () => network.members().map((id) => ({ pid: id, command: commandOf(id) })),
    remove() {
      removed ??= (hosts.close(), end());
      return removed;
    },
  };
}

function readPodStart(stdout: NodeJS.ReadableStream, stderr: NodeJS.ReadableStream): Promise<number> {
  return new Promise((resolve, reject) => {
    let words = "";
    let noise = "";
    stderr.on("data", (data: Buffer) => (noise += data.toString()));
    stdout.on("data", (data: Buffer) => {
      words += data.toString();
      const ready = /^ready (\d+)$/m.exec(words);
      if (ready) resolve(Number(ready[1]));
    });
    const bothEnded = Promise.all([stdout, stderr].map((stream) => new Promise((ended) => stream.once("end", ended))));
    void bothEnded.then(() => {
      reject(new Error(`cannot make a pod's namespaces: ${refusalReason(noise)}`));
    });
  });
}

/** Loopback has 127.0.0.0/8 by itself; any other address of the host has to be given to the pod as well. */
function needsAddress(host: string): boolean {
  return isIPv4(host) && !host.startsWith("127.");
}

/** As a kubelet lays it out. */
function hostsFile(spec: SandboxSpec, ip: string): string {
  const aliases = spec.hosts.map((entry) => [entry.ip, ...entry.names].join("\t"));
  const lines = [
    "# Kubernetes-managed hosts file.",
    "127.0.0.1\tlocalhost",
    "::1\tlocalhost ip6-localhost ip6-loopback",
    "fe00::0\tip6-localnet",
    "fe00::0\tip6-mcastprefix",
    "fe00::1\tip6-allnodes",
    "fe00::2\tip6-allrouters",
    `${ip}\t${spec.hostname}`,
    ...(aliases.length === 0 ? [] : ["", "# Entries added by HostAliases.", ...aliases]),
  ];
  return `${lines.join("\n")}\n`;
}
