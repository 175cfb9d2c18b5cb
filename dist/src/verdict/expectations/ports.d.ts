import type { PortExpectation } from "../../scenario/expectations.ts";
import { type PlainResult } from "../check.ts";
import type { ObservedJob } from "../observation/observed-job.ts";
/** What ports of a job answered; every expectation is about the last request for that port. */
export declare function checkPorts(id: string, { visits }: ObservedJob, expected: readonly PortExpectation[]): PlainResult[];
