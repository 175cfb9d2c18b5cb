import type { Network } from "./network.ts";
/** Real TCP sockets of this machine. */
export declare function createSocketNetwork(): Network;
