import { type PlainAnswer } from "../http/answer.ts";
import type { DeleteOptions } from "./deletion.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
export declare function remove(machinery: Machinery, request: RestRequest): PlainAnswer;
export declare function removeCollection(machinery: Machinery, request: RestRequest): PlainAnswer;
/** From the body if there is one, else from the query. */
export declare function deleteOptions({ body, contentType, path }: RestRequest): DeleteOptions;
