import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    signal: z.enum(["SIGTERM", "SIGQUIT", "SIGINT", "SIGKILL"]),
    runner: z.int().min(1).optional().describe("The runner that was started as the nth; all that run when left out."),
});
/** Somebody stops the runner, or the machine does (gitlab-runner#3235, #25378, #27333, #37201). */
export const runnerSignal = defineFault({
    id: "runner-signal",
    layer: "process",
    title: "The runner gets a signal",
    docs: "SIGQUIT: its jobs end as they would, no new ones. SIGTERM and SIGINT: its jobs are aborted, reported and cleaned up within shutdown_timeout. SIGKILL (which takes a runner in a process of its own): nobody cleans up; activeDeadlineSeconds ends the pod, owner references tie the rest to it, and GitLab drops the job in time.",
    targets: ["runner"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ signal, runner }) => ({ hook: "moment", action: { do: "signal-runner", signal, runner } }),
    describe: ({ signal, runner }) => `runner${runner === undefined ? "" : ` ${runner}`} gets ${signal}`,
});
