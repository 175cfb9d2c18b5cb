import type { Connection, PodProcess } from "../../../src/platform/index.ts";
import { type ContainerLife } from "../containers/container-life.ts";
import type { KubeletSurroundings } from "./kubelet-surroundings.ts";
import type { PodEnd } from "./pod-status.ts";
import type { Pod } from "./pod.ts";
/** The life of one pod, from the moment it is bound to the node until it is gone from the store. */
export interface PodWorker {
    readonly uid: string;
    /** Name of the node. */
    readonly node: string;
    container(name: string): ContainerLife | undefined;
    /** Undefined while there is no sandbox, and when it is gone. */
    dial(port: number): Promise<Connection> | undefined;
    /** What runs in the pod now; nothing without a sandbox. */
    processes(): PodProcess[];
    /** The pod object has changed. */
    update(pod: Pod): void;
    /** Somebody took the object away without waiting for the kubelet. */
    deleted(): void;
    /** The kubelet ends it for a reason of its own, with the pod's grace unless another is given. */
    fail(why: PodEnd, graceMs?: number): void;
    /** Its node is out of reach: nothing more is told, and nothing heard. With `gone` it dies. */
    lose(how: "unreachable" | "gone"): void;
    /** The node is in reach again. */
    find(): void;
    /** Kills everything, without a word to the store. */
    close(): Promise<void>;
    /** Resolves when nothing of the pod is left. */
    readonly gone: Promise<void>;
}
export declare function startPodWorker(around: KubeletSurroundings, bound: Pod): PodWorker;
