import type { Connection } from "../../src/platform/index.ts";
import type { Route } from "./call.ts";
import { type Surroundings } from "./exchange.ts";
/** Speaks HTTP/1.1 with accepted connections and passes each request to the route that fits, to the last one when none does. `name` begins the ids. */
export declare function createHttpFront(routes: readonly Route[], surroundings: Surroundings, name?: string): (connection: Connection) => void;
