import type { PodExpectation } from "../../scenario/expectations.ts";
import { type PlainResult } from "../check.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import type { ObservedPod } from "../observation/pod-watch.ts";
/** `pod:` against the first pod that was made for a job. */
export declare function checkPod({ context, jobs }: ObservedCase): PlainResult[];
/** `pod:` of a job against the last pod that was made for it, which is the one that the job ran in. */
export declare function checkJobPod(id: string, pods: readonly ObservedPod[], expected: PodExpectation): PlainResult[];
