import type { Address, Connection } from "../../network.ts";
/** A connection to an address of a pod's network; `enter` is the command that starts a program there. Rejects with Node's codes. */
export declare function dialInside(enter: string[], address: Address): Promise<Connection>;
