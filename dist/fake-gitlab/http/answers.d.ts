import type { Answer } from "./call.ts";
export declare function json(status: number, value: unknown, headers?: Record<string, string>): Answer;
/** GitLab's own refusals: `{"message":"403 Forbidden - reason"}`. */
export declare function refusal(text: string, headers?: Record<string, string>): Answer;
/** Refusals that come from the layer below GitLab's own: `{"error":"416 Range Not Satisfiable"}`. */
export declare function failure(text: string, headers?: Record<string, string>): Answer;
/** What is said of parameters that are missing or wrong: `{"error":"token is missing"}`. */
export declare function invalid(text: string): Answer;
export declare function noContent(headers?: Record<string, string>): Answer;
