import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Address, Clock, Network, Random } from "../../src/platform/index.ts";
import type { StoreAccess } from "./signature.ts";
import type { StoredObject } from "./stored-object.ts";
export interface ObjectStoreOptions {
    clock: Clock;
    network: Network;
    random: Random;
    history: Recorder;
    faults: FaultEngine;
    /** Default 127.0.0.1. */
    host?: string;
}
/** A store that speaks the S3 of presigned addresses: for a runner's distributed cache. */
export interface ObjectStore extends StoreAccess {
    /** `http://127.0.0.1:PORT` */
    readonly url: string;
    readonly address: Address;
    readonly bucket: string;
    objects(): readonly StoredObject[];
    close(): Promise<void>;
}
/** Starts it with one empty bucket, keys of its own and the region us-east-1. */
export declare function startObjectStore(options: ObjectStoreOptions): Promise<ObjectStore>;
