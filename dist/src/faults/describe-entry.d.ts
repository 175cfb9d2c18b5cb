import { type PlanEntry } from "./plan-entry.ts";
/** One line for people: `api create pods, match 1: acts upon the request, then resets …`. */
export declare function describeEntry(entry: PlanEntry): string;
