import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { DockerEngine } from "../../platform/docker/index.ts";
import { createScratchFolder, type Clock, type HostPrograms, type Network } from "../../platform/index.ts";
import { findEngine, inGigabytes } from "./engine.ts";
import { reachableAddress } from "./host-address.ts";
import { ensureImage } from "./image-pull.ts";
import { checkArchives, pullLoggedIn, startContainer, type StartedCluster } from "./start-container.ts";
import { removeContainer, runContainers, sweepContainers } from "./sweep-containers.ts";
import { startWatchdog } from "./watchdog.ts";

export interface K3sOptions {
  image: string;
  /** Archives of images (docker save, npm run images) for clusters that can pull none. */
  loadImages: readonly string[];
  /** Leaves the container running with its kubeconfig in this folder, which exists, and tells how to use and remove it. */
  keepIn?: string;
  /** Name of the run, for the container's label. */
  run: string;
  clock: Clock;
  network: Network;
  programs: HostPrograms;
  /** The user's, for Docker's settings. */
  env: Record<string, string | undefined>;
  signal: AbortSignal;
  news(line: string): void;
}

export interface K3s {
  /** Path of the administrator's kubeconfig; gone after `close` unless the cluster is kept. */
  kubeconfig: string;
  /** Where its pods reach servers of this machine that listen on every address; undefined when they reach none. */
  advertise?: string;
  /** Resolves when the container has ended without having been told to. */
  lost: Promise<Error>;
  /** Nothing is left afterwards, unless it is kept. */
  close(): Promise<void>;
}

/**
 * k3s in a container, from nothing to a node that is ready. Whatever way this process ends, the container goes with it.
 *
 * @throws UsageError with the reason and what to do
 */
export async function openK3s(options: K3sOptions): Promise<K3s> {
  const { image, run, keepIn, clock, programs, env, signal } = options;
  const keep = keepIn !== undefined;
  const news = (line: string) => options.news(`k3s: ${line}`);
  checkArchives(options.loadImages, existsSync);
  signal.throwIfAborted();
  const { engine, info } = await findEngine(env);
  news(`Docker ${info.version} at ${engine.endpoint.url}, ${info.cpus} CPUs, ${inGigabytes(info.memory)}`);
  for (const line of await sweepContainers(engine)) news(line);
  const watchdog = keep ? undefined : await startWatchdog(programs, engine, run, env);
  const began = clock.monotonic();
  const removeAll = async () => {
    for (const { id } of await runContainers(engine, run)) await removeContainer(engine, id);
  };
  try {
    const cluster = await unlessAborted(signal, async () => {
      await ensureImage({ engine, image, clock, news, pullLoggedIn: () => pullLoggedIn(image) });
      const archives = options.loadImages.map((file) => path.basename(file)).join(", ");
      news(`starting ${image}${archives === "" ? "" : ` with the images of ${archives}`}`);
      return startContainer({ engine, image, loadImages: options.loadImages, run, keep, news });
    });
    const advertise = await reachableAddress(options.network, cluster.inside);
    const seconds = ((clock.monotonic() - began) / 1000).toFixed(1);
    news(
      `ready after ${seconds} s; its pods reach this machine ${advertise === undefined ? "not at all" : `at ${advertise}`}`,
    );
    const place = keepIn === undefined ? await scratchPlace() : keptPlace(keepIn);
    await writeFile(place.kubeconfig, cluster.kubeconfig, { mode: 0o600 });
    let closing = false;
    return {
      kubeconfig: place.kubeconfig,
      ...(advertise !== undefined && { advertise }),
      lost: ended(engine, cluster).then((reason) => (closing ? new Promise<Error>(() => {}) : new Error(reason))),
      async close() {
        closing = true;
        if (keep) {
          news(`kept: KUBECONFIG=${place.kubeconfig} kubectl get pods -A`);
          news(`remove it with: docker rm -f -v ${cluster.id.slice(0, 12)} && rm ${place.kubeconfig}`);
          return;
        }
        await removeAll();
        await watchdog?.dismiss();
        await place.remove();
      },
    };
  } catch (error) {
    await removeAll();
    await watchdog?.dismiss();
    throw error;
  }
}

interface Place {
  kubeconfig: string;
  remove(): Promise<void>;
}

async function scratchPlace(): Promise<Place> {
  const folder = await createScratchFolder("faultline-k3s-");
  return { kubeconfig: path.join(folder.path, "kubeconfig.yaml"), remove: () => folder.remove() };
}

function keptPlace(folder: string): Place {
  return { kubeconfig: path.resolve(folder, "kubeconfig.yaml"), remove: () => Promise.resolve() };
}

/** Testcontainers cannot be told to stop: whoever does not want to wait for it leaves it behind, and removes what it made. */
async function unlessAborted<T>(signal: AbortSignal, start: () => Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason as Error);
  signal.addEventListener("abort", abort, { once: true });
  try {
    const started = start();
    started.catch(() => {});
    return await Promise.race([started, promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** Why it ended, as soon as it has. */
async function ended(engine: DockerEngine, { id }: StartedCluster): Promise<string> {
  const answer = await engine
    .call("POST", `/containers/${id}/wait?condition=not-running`)
    .catch((error: Error) => error);
  if (answer instanceof Error) return `Docker went away during the run: ${answer.message}`;
  const code = (answer.body as { StatusCode?: number }).StatusCode;
  const { body } = await engine.call("GET", `/containers/${id}/json`).catch(() => ({ body: {} }));
  const killed = (body as { State?: { OOMKilled?: boolean } }).State?.OOMKilled === true;
  return `the container of k3s (${id.slice(0, 12)}) ended during the run${killed ? ", killed for want of memory" : ""} with exit code ${code ?? "unknown"}`;
}
