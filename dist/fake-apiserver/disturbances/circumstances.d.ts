import type { JsonObject } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
/** What is not as it seems while one operation is carried out. */
export interface Circumstances {
    /** ResourceQuotas beside those of the store. */
    quotas: KubernetesObject[];
    /** Items of LimitRanges beside those of the store. */
    limits: JsonObject[];
    namespaceTerminating: boolean;
    /** Somebody else makes an object of the name just before. */
    nameTaken: boolean;
    /** The answer to a create that works is 409. */
    answeredTwice: boolean;
}
export declare const ORDINARY: Readonly<Circumstances>;
