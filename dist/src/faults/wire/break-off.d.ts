import type { Connection } from "../../platform/index.ts";
import type { BodyAction } from "../points/body-point.ts";
/** Ends a connection whose bytes are its own (no TLS) in one of the ways that connections end. What was written before arrives. */
export declare function breakOff(connection: Connection, how: BodyAction["how"]): void;
