import type { Negotiated, Upgrade } from "../serve-stream.ts";
/** Throws `StatusError` when there is no common version. */
export declare function negotiateSpdy({ request, socket, head, clock }: Upgrade): Negotiated;
