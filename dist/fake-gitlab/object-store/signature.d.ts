import type { Call } from "../http/call.ts";
/** Who may use a store, and how the store calls itself in signatures. */
export interface StoreAccess {
    accessKey: string;
    secretKey: string;
    region: string;
}
/** Why a request is not let in, in the words of S3. */
export interface Denial {
    status: number;
    code: string;
    message: string;
}
/**
 * Checks a signature of version 4 in the query of a request, as the documentation of S3 ("Authenticating Requests: Using Query
 * Parameters") describes it. Undefined when the request may pass.
 */
export declare function checkSignature(call: Call, access: StoreAccess, now: number): Denial | undefined;
