import type { RequestAction } from "../../points/request-point.ts";
type AnswerInPlace = Extract<RequestAction, {
    do: "answer";
}>;
/** An answer as GitLab's API gives it. */
export declare function jsonAnswer(status: number, value: unknown, headers?: Record<string, string>): AnswerInPlace;
/** Plain text, as from Git over HTTP and from whatever counts requests. */
export declare function textAnswer(status: number, text: string, headers?: Record<string, string>): AnswerInPlace;
/** The page of a proxy that stands before GitLab: HTML, whatever was asked for. */
export declare function proxyPage(status: number, reason: string, headers?: Record<string, string>): AnswerInPlace;
export {};
