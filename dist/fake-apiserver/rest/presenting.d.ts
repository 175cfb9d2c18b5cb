import { type PlainAnswer } from "../http/answer.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { type TableOptions } from "../table/table.ts";
import type { RestRequest } from "./rest-context.ts";
export declare function tableOptions(request: RestRequest, now: number): TableOptions;
/** One object in the shape that the client asked for. */
export declare function presentObject(request: RestRequest, object: KubernetesObject, now: number, status?: number): PlainAnswer;
export declare function presentList(request: RestRequest, objects: KubernetesObject[], listMeta: Record<string, unknown>, now: number): PlainAnswer;
