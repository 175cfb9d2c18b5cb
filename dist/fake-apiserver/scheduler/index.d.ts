export { createScheduler } from "./create-scheduler.ts";
export type { Scheduler, SchedulerOptions } from "./create-scheduler.ts";
