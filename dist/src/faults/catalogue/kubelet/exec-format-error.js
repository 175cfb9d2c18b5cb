import { z } from "zod";
import { defineFault } from "../../fault.js";
/** The image is for another kind of processor (gitlab-runner#38824). */
export const execFormatError = defineFault({
    id: "exec-format-error",
    layer: "kubelet",
    title: "The image is of another architecture",
    docs: "The container ends with 255 as soon as it has begun; its log is `exec /bin/sh: exec format error`, which is its termination message with FallbackToLogsOnError. Under a restart policy it waits with CrashLoopBackOff.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters: z.strictObject({}),
    arm: () => ({
        hook: "container-start",
        action: { do: "exit", exitCode: 255, text: "exec /bin/sh: exec format error\n" },
    }),
    describe: () => "cannot run programs of another architecture",
});
