import type { Connection } from "../../../../src/platform/network.ts";
/** A server on a port of the pod, until a signal ends it. Says when it is ready, as services do. */
export declare function startService(name: string, port: number, serve: (connection: Connection) => void): Promise<void>;
