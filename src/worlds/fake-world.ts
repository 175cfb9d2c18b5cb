import { chmod, mkdir, mkdtemp } from "node:fs/promises";
import { rmSync } from "node:fs";
import path from "node:path";
import {
  startApiServer,
  type ApiServer,
  type CertificateAuthority,
  type KubernetesObject,
} from "../../fake-apiserver/index.ts";
import { startGitLab, startObjectStore } from "../../fake-gitlab/index.ts";
import type { Inside } from "../faults/index.ts";
import {
  createHttpClientFactory,
  type Clock,
  type ContainerRuntime,
  type HostPrograms,
  type Network,
  type Timer,
  watchLateness,
} from "../platform/index.ts";
import type { ImageCatalogue } from "../../fake-apiserver/kubelet/image-catalogue.ts";
import { DEFAULT_WORDS } from "../scenario/world-words.ts";
import { freePort } from "./free-port.ts";
import { placed } from "./placed.ts";
import { runnerObjects, serviceAccountUser } from "./runner-objects.ts";
import { createOwnHands, endablePods } from "./means/index.ts";
import { performGitLabMoments } from "./gitlab-moments.ts";
import { openEyes } from "./eyes.ts";
import { openSubjectAccess } from "./subject-access.ts";
import { startWebhooks } from "./webhooks/index.ts";
import type { World } from "./world.ts";
import type { WorldOptions } from "./world-maker.ts";

/** What all fake worlds of a run share. */
export interface Ground {
  clock: Clock;
  network: Network;
  programs: HostPrograms;
  /** For `git`, which every job of a repository calls several times. */
  gitPrograms: Pick<HostPrograms, "start">;
  runtime: ContainerRuntime;
  images: ImageCatalogue;
  /** Existing folder for the worlds' scratch folders. */
  dir: string;
}

export interface FakeWorldOptions extends WorldOptions {
  ports?: { api?: number; gitlab?: number };
  /** Who brings about the faults inside it. Default: simulated. */
  inside?: Inside;
  /** Of the cluster. Default: one of its own. */
  authority?: CertificateAuthority;
}

export interface FakeWorld extends World {
  readonly api: ApiServer;
}

const LOOPBACK = "127.0.0.1";

/** The embedded default: fakes on loopback sockets, containers as real processes, the machine's clock. */
export async function createFakeWorld(ground: Ground, options: FakeWorldOptions): Promise<FakeWorld> {
  const { clock, network, gitPrograms: programs, runtime, images } = ground;
  const {
    random,
    namespace = DEFAULT_WORDS.namespace,
    plan = [],
    ports = {},
    quiet,
    inside,
    slowness = DEFAULT_WORDS.slowness,
  } = options;
  const dir = await mkdtemp(path.join(ground.dir, "world-"));
  // Plain containers of other users have to reach their volumes.
  if (!runtime.isolation.files) await chmod(dir, 0o711);
  const { history, faults } = openEyes({ clock, random, plan, quiet, inside });
  if (slowness !== DEFAULT_WORDS.slowness) history.record("harness", { type: "slowness", times: slowness });

  const gitlab = await startGitLab({
    clock,
    network,
    random: random.fork("gitlab"),
    programs,
    history,
    faults,
    dir: await subfolder(dir, "gitlab"),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(ports.gitlab === undefined ? {} : { port: ports.gitlab }),
  });
  const store = await startObjectStore({ clock, network, random: random.fork("object store"), history, faults });
  const hands = createOwnHands(ground);
  const api = await startApiServer({
    clock,
    network,
    random: random.fork("api"),
    history,
    faults,
    runtime,
    images,
    stateDir: await subfolder(dir, "cluster"),
    reachable: [gitlab.address, store.address],
    wrapApi: hands.wrapApi,
    ...(ports.api === undefined ? {} : { port: ports.api }),
    ...(options.authority === undefined ? {} : { authority: options.authority }),
  }).catch(async (error: unknown) => {
    await gitlab.close();
    await store.close();
    throw error;
  });

  const webhooks = await startWebhooks(options.webhooks ?? [], {
    clock,
    network,
    namespace,
    host: LOOPBACK,
    advertise: (listening) => listening,
  });
  hands.begin(api, { faults: faults.realMeans, clock, history, namespace });

  const subjectUser = serviceAccountUser(namespace, "gitlab-runner");
  const objects = endablePods(options.objects ?? [], faults.realMeans);
  api.apply(clusterObjects(namespace, { ...options, objects: objects.concat(webhooks.objects) }));
  const access = await openSubjectAccess(api, {
    subjectUser,
    namespace,
    dir,
    gitlab,
    store,
    ...(runtime.isolation.files ? {} : { baseDirs: baseDirs(dir) }),
  });

  async function deletePods(): Promise<void> {
    const administrator = { authorization: `Bearer ${api.addToken("somebody", ["system:masters"])}` };
    const client = createHttpClientFactory({ network, clock })({ ca: api.caPem });
    for (const { metadata } of api.store.list("pods", namespace)) {
      const url = `${api.url}/api/v1/namespaces/${namespace}/pods/${metadata.name}`;
      const answer = await client.request({ method: "DELETE", url, headers: administrator });
      await answer.text();
    }
    client.close();
  }
  performGitLabMoments(faults, gitlab);

  return {
    ...access,
    clock,
    random,
    history,
    gitlab,
    api,
    faults,
    dir,
    slowness,
    faultCounts: () => faults.counts(),
    async apply(given) {
      const objects = endablePods(given, faults.realMeans);
      api.apply(objects.map((object) => placed(object, namespace) as KubernetesObject));
    },
    deletePods,
    freePort: (host) => freePort(network, host),
    noteProcesses: async () => api.noteProcesses(),
    settled: (limitMs, over = false) => noPodLeaving(api, clock, limitMs, over),
    async close() {
      faults.close();
      const put = await hands.close().then(
        () => undefined,
        (error: unknown) => error,
      );
      await gitlab.close();
      await store.close();
      await api.close();
      await webhooks.close();
      // In one go: a third of the time that the asynchronous way takes of everybody, and worlds have hundreds of files.
      rmSync(dir, { recursive: true, force: true });
      if (put !== undefined) throw put;
    },
  };
}

function clusterObjects(namespace: string, options: FakeWorldOptions): KubernetesObject[] {
  return [...runnerObjects(namespace, options), ...(options.objects ?? [])].map(
    (object) => placed(object, namespace) as KubernetesObject,
  );
}

/** A pod that nobody has deleted will not go by waiting, but it may come to an end of its own. */
function noPodLeaving({ store }: ApiServer, clock: Clock, limitMs: number, over: boolean): Promise<void> {
  const isWaitedFor = ({ metadata, status }: KubernetesObject) => {
    const phase = (status as { phase?: string } | undefined)?.phase;
    return metadata.deletionTimestamp !== undefined || (over && phase !== "Failed" && phase !== "Succeeded");
  };
  return new Promise((resolve) => {
    const lateness = watchLateness(clock, () => {});
    const done = () => {
      timer.cancel();
      lateness.stop();
      unsubscribe();
      resolve();
    };
    const check = () => {
      if (!store.list("pods").some(isWaitedFor)) done();
    };
    /** When nothing has changed for so long, counted in time that the machine had for it. */
    const quiet = (): Timer => {
      const end = clock.monotonic() + limitMs - lateness.total();
      const look = () => {
        const left = end + lateness.total() - clock.monotonic();
        if (left > 0) timer = clock.timer(left, look);
        else done();
      };
      return clock.timer(limitMs, look);
    };
    let timer = quiet();
    const unsubscribe = store.subscribe("pods", (event) => {
      // On a busy machine each step towards the end takes its time.
      timer.cancel();
      timer = quiet();
      if (event.type === "DELETED" || over) check();
    });
    check();
  });
}

async function subfolder(dir: string, name: string): Promise<string> {
  const folder = path.join(dir, name);
  await mkdir(folder);
  return folder;
}

function baseDirs(dir: string): { builds: string; logs: string; scripts: string } {
  const base = path.join(dir, "pods");
  return { builds: path.join(base, "builds"), logs: base, scripts: base };
}
