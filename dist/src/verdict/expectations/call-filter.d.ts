import type { AnsweredCall, CallFilter } from "../../scenario/call-expectation.ts";
import { type Call } from "../observation/call.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import { type Mismatch } from "./partial-match.ts";
/** The subject's calls to the server that the filter names, in their order. */
export declare function callsTo(observed: ObservedCase, { to }: Pick<CallFilter, "to">): readonly Call[];
export declare function isMeant(call: Call, filter: CallFilter): boolean;
/** How a call is another one than the filter means; nothing when it is meant. */
export declare function callDifferences(call: Call, filter: CallFilter & Partial<AnsweredCall>): Mismatch[];
/** `create pods at api` */
export declare function filterText(filter: CallFilter & Partial<AnsweredCall>): string;
/** `create pods ci/runner-1 -> 201`, for people. */
export declare function shownCall(call: Call): string;
