import type { Store } from "./store.ts";
import type { Change } from "./watch-log.ts";
/** What the API needs of storage beyond what kubelet and scheduler do. */
export interface VersionedStore extends Store {
    /** The resourceVersion of the latest write of all resources. */
    version(): number;
    /** Undefined when the history no longer reaches back that far. */
    changesSince(resource: string, version: number): Change[] | undefined;
    /** The earliest version from which a watch of the resource may start. */
    oldestVersion(resource: string): number;
    /** Calls back synchronously, in order, for every change of every resource. */
    onChange(listener: (resource: string, change: Change) => void): () => void;
    /** Like `subscribe`, with the state before. */
    onResourceChange(resource: string, listener: (change: Change) => void): () => void;
    /** Forgets the watch history of all resources: older watches get 410. */
    compact(): void;
}
export declare class NameTaken extends Error {
    name: string;
}
