import type { RequestFacts } from "../../src/history/history-event.ts";
import { type JsonObject } from "../storage/json.ts";
/** A Secret without its values: the History shows which keys it has, never what they hold. */
export declare function redactSecret<T extends JsonObject>(object: T): T;
/** An answer's text as the History keeps it; undefined where it is nothing but a secret. */
export declare function answeredBody(body: string, { resource, subresource }: Pick<RequestFacts, "resource" | "subresource">): string | undefined;
/** A request's body as the History keeps it; undefined for bodies that cannot be shown safely. */
export declare function recordedBody(body: Buffer, resource: string | undefined): string | undefined;
