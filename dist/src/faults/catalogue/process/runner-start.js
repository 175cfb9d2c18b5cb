import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    which: z
        .enum(["again", "second"])
        .describe("again: the same machine starts its runner anew, with its config.toml and its system id. second: another machine with the same token and another system id."),
});
/** One more runner takes part: after a crash, or in a second replica (`concurrent` is per replica). */
export const runnerStart = defineFault({
    id: "runner-start",
    layer: "process",
    title: "Another runner starts",
    docs: "What one of them leaves behind or goes through must not touch the jobs of the other, whether they share a token, a namespace or a system id.",
    targets: ["runner"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ which }) => ({ hook: "moment", action: { do: "start-runner", which } }),
    describe: ({ which }) => (which === "again" ? "the runner is started again" : "a second runner is started"),
});
