import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { startApiServer, type ApiServer, type KubernetesObject } from "../../fake-apiserver/index.ts";
import type { Connection } from "../platform/index.ts";
import { closeOnce } from "./close-once.ts";
import { faultsOf, type Faults } from "./faults.ts";
import { createHistory, type History } from "./history/history.ts";
import { openScene, type SceneOptions } from "./scene.ts";

export interface FakeApiServerOptions extends SceneOptions {
  /** Names of namespaces that are there beside those of every cluster. */
  namespaces?: readonly string[];
  /** Objects that are there beforehand. */
  objects?: readonly KubernetesObject[];
  /** Default: a free one. */
  port?: number;
}

/** A whole cluster behind one address of this machine: API server, controllers, scheduler, and a kubelet whose containers are processes. */
export interface FakeApiServer extends AsyncDisposable {
  /** `https://127.0.0.1:PORT`. */
  readonly url: string;
  /** Of the authority that its certificate is from. */
  readonly caPem: string;
  /** YAML of an administrator, everything embedded. */
  readonly kubeconfig: string;
  /** The same as a file, for programs such as kubectl; gone with the server. */
  readonly kubeconfigFile: string;
  /** Everything that was observed so far. */
  readonly history: History;
  readonly faults: Faults;
  /** YAML of somebody who may do what roles bound to them allow: `system:serviceaccount:ci:builder`. */
  kubeconfigOf(user: string, groups?: readonly string[]): string;
  /** A bearer token of somebody. */
  tokenOf(user: string, groups?: readonly string[]): string;
  /** Creates or replaces objects as an administrator would, past authorization, admission and faults. */
  apply(objects: readonly KubernetesObject[]): void;
  /** Undefined when there is none. `resource` is the plural name, with `.group` outside the core group. */
  get(resource: string, name: string, namespace?: string): KubernetesObject | undefined;
  list(resource: string, namespace?: string): KubernetesObject[];
  /** Serves a connection of this process: HTTP/1.1 without TLS. */
  accept(connection: Connection): void;
  close(): Promise<void>;
}

/** Starts a cluster of its own. Rejects with a `UsageError` for options that are wrong, and with `EADDRINUSE`. */
export async function createFakeApiServer(options: FakeApiServerOptions = {}): Promise<FakeApiServer> {
  const scene = await openScene(options);
  const { ground, random, history, faults } = scene;
  let started: ApiServer | undefined;
  try {
    const { clock, network, runtime, images } = ground;
    const stateDir = path.join(ground.dir, "cluster");
    await mkdir(stateDir);
    const port = options.port === undefined ? {} : { port: options.port };
    const api = await startApiServer({
      clock,
      network,
      runtime,
      images,
      random: random.fork("api"),
      history,
      faults,
      stateDir,
      ...port,
    });
    started = api;
    api.apply([...(options.namespaces ?? []).map(namespaceObject), ...(options.objects ?? [])]);
    return await asFake(api, {
      dir: ground.dir,
      history: createHistory(history),
      faults: faultsOf(faults),
      async close() {
        await api.close();
        await scene.close();
      },
    });
  } catch (error) {
    await started?.close();
    await scene.close();
    throw error;
  }
}

/** The cluster as tests see it. */
export async function asFake(
  api: ApiServer,
  { dir, history, faults, close }: Pick<FakeApiServer, "history" | "faults" | "close"> & { dir: string },
): Promise<FakeApiServer> {
  const tokenOf = (user: string, groups: readonly string[] = []) => api.addToken(user, [...groups]);
  const kubeconfigOf = (user: string, groups?: readonly string[]) => api.kubeconfig({ token: tokenOf(user, groups) });
  const kubeconfig = kubeconfigOf("administrator", ["system:masters"]);
  const kubeconfigFile = path.join(dir, "administrator.kubeconfig.yaml");
  await writeFile(kubeconfigFile, kubeconfig, { mode: 0o600 });
  const end = closeOnce(close);
  return {
    url: api.url,
    caPem: api.caPem,
    kubeconfig,
    kubeconfigFile,
    history,
    faults,
    kubeconfigOf,
    tokenOf,
    apply: (objects) => api.apply([...objects]),
    get: (resource, name, namespace) => api.store.get(resource, namespace, name),
    list: (resource, namespace) => api.store.list(resource, namespace),
    accept: (connection) => api.accept(connection),
    close: end,
    [Symbol.asyncDispose]: end,
  };
}

function namespaceObject(name: string): KubernetesObject {
  return { apiVersion: "v1", kind: "Namespace", metadata: { name } };
}
