import type { Connection } from "../../../../src/platform/network.ts";
/** Says no to TLS, and to everything else that it is no database. */
export declare function refuseTls(connection: Connection): void;
