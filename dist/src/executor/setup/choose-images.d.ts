import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { NodePlatform } from "../images/node-platform.ts";
import { type PullPlan } from "../images/pull-plan.ts";
import type { Service } from "../pod/services.ts";
export interface JobImages {
    build: string;
    helper: string;
}
/** The images of a job's containers, all of them allowed. */
export declare function chooseImages(context: ExecutorContext, services: readonly Service[], platform: NodePlatform): JobImages;
/** The pull policies of all containers, told in the job log. */
export declare function choosePullPolicies({ job, runner, log }: ExecutorContext, services: readonly Service[]): PullPlan;
