import type { Connection } from "../../../../src/platform/network.ts";
/** Answers every request with a page, once its head is there. */
export declare function answerHttp(connection: Connection): void;
