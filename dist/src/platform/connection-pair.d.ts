import type { Connection } from "./network.ts";
/** Two ends of a connection inside this process: what is written into one is read from the other. No socket is opened. */
export declare function createConnectionPair(): [Connection, Connection];
