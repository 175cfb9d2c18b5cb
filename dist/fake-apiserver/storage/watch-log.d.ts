import type { KubernetesObject } from "./store.ts";
/** One write, with the state before it: a selector may match only one of the two. */
export interface Change {
    type: "ADDED" | "MODIFIED" | "DELETED";
    version: number;
    object: KubernetesObject;
    previous?: KubernetesObject;
}
/** The latest changes of one resource, from which watches that start in the past are served. */
export interface WatchLog {
    append(change: Change): void;
    /** Undefined when some of them are forgotten already: the client gets 410 and must list again. */
    since(version: number): Change[] | undefined;
    /** The earliest version that `since` can answer. */
    oldest(): number;
    /** Forgets everything up to `version`, as etcd's compaction does. */
    compact(version: number): void;
}
export declare function createWatchLog(capacity: number): WatchLog;
