import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock, Connection, Network, Random } from "../../src/platform/index.ts";
import type { Kubelet } from "../kubelet/kubelet.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
import type { VersionedStore } from "../storage/versioned-store.ts";
import { type Identity } from "./kubeconfig.ts";
import type { ServeStream } from "../streams/index.ts";
export interface ApiServer {
    /** `https://127.0.0.1:<port>`. */
    url: string;
    caPem: string;
    /** Serves a connection that comes from this process: HTTP/1.1 without TLS, since nobody is between. */
    accept(connection: Connection): void;
    store: Store;
    /** Puts objects in as an administrator, past HTTP and admission: creates or replaces, defaults applied. */
    apply(objects: KubernetesObject[]): void;
    /** A bearer token of its own for each call. */
    addToken(user: string, groups?: string[]): string;
    /** Calls back when tokens were revoked; `renew`: those who ask for one again are to get one. */
    onRevocation(listener: (renew: boolean) => void): void;
    addClientCertificate(user: string, groups?: string[]): Promise<{
        cert: string;
        key: string;
    }>;
    /** The kubelet writes down in the History what runs in every pod at this moment. */
    noteProcesses(): void;
    /** YAML text, the CA embedded. */
    kubeconfig(identity: Identity): string;
    close(): Promise<void>;
}
export interface ControlPlaneOptions {
    clock: Clock;
    network: Network;
    random: Random;
    history: Recorder;
    faults: FaultEngine;
    /** Default 127.0.0.1. */
    host?: string;
    /** Default: a free one. */
    port?: number;
}
/** The API server with its store and controllers; whoever starts it brings the kubelet and what serves streams. */
export declare function startControlPlane(options: ControlPlaneOptions, agents: {
    createKubelet(store: Store): Kubelet;
    serveStream: ServeStream;
}): Promise<ApiServer & {
    store: VersionedStore;
    kubelet: Kubelet;
}>;
