import type { TraceExpectation } from "../../scenario/expectations.ts";
import { type PlainResult } from "../check.ts";
import type { ObservedJob } from "../observation/observed-job.ts";
export declare function checkTrace(id: string, job: ObservedJob, expectation: TraceExpectation): PlainResult[];
