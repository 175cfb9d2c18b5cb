import type { Connection } from "../../../../src/platform/network.ts";
/** A key-value store in the Redis protocol: PING, ECHO, SET, GET, DEL, EXISTS, INCR, DBSIZE, FLUSHALL, QUIT. */
export declare function createRedis(): (connection: Connection) => void;
