import type { TerminalExpectation } from "../../scenario/expectations.ts";
import { type PlainResult } from "../check.ts";
import type { ObservedJob } from "../observation/observed-job.ts";
/** What became of people's attempts to get to a job's terminal, and what it showed them. */
export declare function checkTerminal(id: string, { visits }: ObservedJob, expected: TerminalExpectation): PlainResult[];
