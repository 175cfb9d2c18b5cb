import type { Readable } from "node:stream";
import type { Connection, ContainerProcess } from "../../src/platform/index.ts";
export interface ContainerAddress {
    namespace: string;
    pod: string;
    /** Unset: the pod's only or first container, as a real API server chooses. */
    container?: string;
}
export interface LogOptions extends ContainerAddress {
    follow: boolean;
    previous: boolean;
    timestamps: boolean;
    tailLines?: number;
    limitBytes?: number;
    sinceSeconds?: number;
    sinceTime?: string;
}
/** Refusals become the `Status` that a real API server sends: code, reason and message are exact. */
export declare class KubeletError extends Error {
    name: string;
    readonly code: number;
    readonly reason: string;
    constructor(code: number, reason: string, message: string);
}
/** A node's agent: gives pods a life in the store and in the container runtime. One serves all nodes of the fake. */
export interface Kubelet {
    /** Begins to watch the store for pods that are bound to a node. */
    start(): void;
    /** The name of the running container that is meant. Throws the `KubeletError` with which exec or attach would be refused. */
    check(address: ContainerAddress & {
        kind?: "exec" | "attach";
    }): string;
    /** A new process in a running container. Throws `KubeletError`. */
    exec(address: ContainerAddress & {
        command: string[];
        stdin: boolean;
        tty?: boolean;
        request: string;
    }): Promise<ContainerProcess>;
    /** The container's first process: its stdin, and its outputs from now on. Several may be attached at once. Throws `KubeletError`. */
    attach(address: ContainerAddress & {
        request: string;
    }): Promise<ContainerProcess>;
    /** Log lines in the order they were written; ends by itself when the container has ended or when not following. Throws `KubeletError`. */
    logs(options: LogOptions): Promise<Readable>;
    /** A connection to a port of a running pod. Rejects with Node's codes, or with a `KubeletError` when the pod does not run. */
    dial(address: {
        namespace: string;
        pod: string;
        port: number;
    }): Promise<Connection>;
    /** Nothing is heard of a node any more; with `gone` nothing there lives any more either. Streams to its pods break. */
    loseNode(node: string, how: "unreachable" | "gone"): void;
    /** A node that was unreachable is there again, and what happened meanwhile is told. */
    findNode(node: string): void;
    /** Writes down in the History what runs in every pod at this moment. */
    noteProcesses(): void;
    /** Kills all pods' processes and stops. */
    close(): Promise<void>;
}
