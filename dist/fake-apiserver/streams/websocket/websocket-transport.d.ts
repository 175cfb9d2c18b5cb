import type { Negotiated, Upgrade } from "../serve-stream.ts";
/** Throws `StatusError` when there is no common subprotocol. */
export declare function negotiateWebSocket(upgrade: Upgrade): Negotiated;
