import type { Clock, Connection } from "../../platform/index.ts";
import type { Due } from "../fault-engine.ts";
import type { ConnectionAction } from "../points/connection-point.ts";
/**
 * Does to a new connection what is due, before anybody speaks over it. Gives what is left to be served: the connection itself, or a wire
 * that stands before it when its bytes are to suffer; undefined when nothing is. Which certificate is shown is left to whoever serves it.
 */
export declare function admit(raw: Connection, actions: readonly Due<ConnectionAction>[], clock: Clock): Promise<Connection | undefined>;
