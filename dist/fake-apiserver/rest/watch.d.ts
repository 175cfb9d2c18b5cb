import type { StreamAnswer } from "../http/answer.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
/**
 * A watch: first what already is (when asked for from the beginning, or by `sendInitialEvents`), then what happened since
 * the given resourceVersion, then what happens. An object that leaves the selection is told as DELETED.
 */
export declare function watch(machinery: Machinery, request: RestRequest): StreamAnswer;
