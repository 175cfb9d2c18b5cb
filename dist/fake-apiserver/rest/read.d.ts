import type { PlainAnswer } from "../http/answer.ts";
import type { KubernetesObject } from "../storage/store.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
export declare function namespaceOf(request: RestRequest): string | undefined;
/** The stored object that the path names; throws 404. */
export declare function existing({ store }: Machinery, request: RestRequest): KubernetesObject;
export declare function get(machinery: Machinery, request: RestRequest): PlainAnswer;
/** Lists are always answered from the latest state; `continue` goes on after the last name of the page before. */
export declare function list(machinery: Machinery, request: RestRequest): PlainAnswer;
