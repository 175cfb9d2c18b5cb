import type { EventType, HistoryEvent } from "../../history/index.ts";
type EventOf<Type extends EventType> = Extract<HistoryEvent, {
    type: Type;
}>;
/** A value as it is, a part of a text, a regular expression, or null: the field is absent. Of tables a part is enough. */
export type FieldPattern<Value> = Value extends string ? Value | {
    contains: string;
} | {
    matches: string;
} | null : Value extends number | boolean ? Value | null : unknown;
/**
 * Some fields of an event, `type` among them, as scenarios and fault plans write it: `{ type: "response", status: 500 }`. A path leads
 * to what is in a field (`"object.spec.nodeName"`), and `text` is what the bytes of an output say.
 */
export type EventPattern = {
    [Type in EventType]: {
        type: Type;
        text?: FieldPattern<string>;
    } & {
        [Field in Exclude<keyof EventOf<Type>, "type" | "text">]?: FieldPattern<EventOf<Type>[Field]>;
    } & {
        [path: `${string}.${string}`]: unknown;
    };
}[EventType];
/** Which requests are meant, whoever sent them: as `expect.requests` of a scenario. */
export interface RequestPattern {
    /** The server that was asked; default `api`. */
    to?: "api" | "gitlab" | "git" | "object-store";
    /** Kubernetes verb; for GitLab the HTTP method in lower case. */
    verb?: string;
    /** Plural name. Alone it does not mean subresources. */
    resource?: string;
    subresource?: string;
    user?: string;
    namespace?: string;
    /** Regular expression. */
    name?: string;
    container?: string;
    /** Part of the path. */
    path?: string;
    /** Part of the query. */
    query?: string;
    /** Part of the exec command line. */
    command?: string;
    /** `lost`: the connection broke before the answer. */
    status?: number | "lost";
    /** Part of the JSON body. */
    body?: Record<string, unknown>;
}
/** Exactly so many, or bounds. */
export type Count = number | {
    min?: number;
    max?: number;
};
/** One of several things that come in order: an event, a request, or the absence of one between its neighbours. */
export type Step = EventPattern | (({
    event: EventPattern;
} | {
    request: RequestPattern;
}) & {
    absent?: boolean;
    /** Milliseconds since the step before. */
    within_ms?: number;
    at_least_ms?: number;
});
export {};
