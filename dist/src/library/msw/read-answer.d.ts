import type { Connection } from "../../platform/index.ts";
/** The answer that arrives over a connection of its own. Rejects when that ends before the head is whole. */
export declare function readAnswer(connection: Connection, { method, signal }: Request): Promise<Response>;
