import { type ApiServer, type KubernetesObject } from "../../fake-apiserver/index.ts";
import type { Connection } from "../platform/index.ts";
import { type Faults } from "./faults.ts";
import { type History } from "./history/history.ts";
import { type SceneOptions } from "./scene.ts";
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
export declare function createFakeApiServer(options?: FakeApiServerOptions): Promise<FakeApiServer>;
/** The cluster as tests see it. */
export declare function asFake(api: ApiServer, { dir, history, faults, close }: Pick<FakeApiServer, "history" | "faults" | "close"> & {
    dir: string;
}): Promise<FakeApiServer>;
