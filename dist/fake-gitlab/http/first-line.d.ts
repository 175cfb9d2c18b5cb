import type { Connection } from "../../src/platform/index.ts";
/** The first line that a client sends, which stays to be read; what there is of it when the client ends or the line does not. */
export declare function firstLine(connection: Connection): Promise<string>;
