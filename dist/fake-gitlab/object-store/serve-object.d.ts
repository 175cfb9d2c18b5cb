import type { Answer, Call } from "../http/call.ts";
import { type StoreAccess } from "./signature.ts";
import type { StoredObject } from "./stored-object.ts";
export interface StoreState extends StoreAccess {
    /** Names of buckets that exist. */
    buckets: ReadonlySet<string>;
    /** By `<bucket>/<key>`. */
    objects: Map<string, StoredObject>;
    now(): number;
}
/** GET, HEAD and PUT of one object with a presigned address, the bucket in the path or before the host name. */
export declare function serveObject(call: Call, state: StoreState): Answer;
