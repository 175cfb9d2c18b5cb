import type { Address, Connection, Listener } from "./network.ts";
/** Listens on a TCP port of this machine. Rejects with `EADDRINUSE` when the port is taken. */
export declare function listen(address: Address, onConnection: (connection: Connection) => void): Promise<Listener>;
