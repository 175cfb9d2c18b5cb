import { noticed } from "./broken-runner.ts";
import { isFinal, pretend } from "./sabotage.ts";
import { passes } from "./stories.ts";

noticed("INV-TIME", [
  {
    way: "takes longer than the plan allows once its faults are silent",
    story: {
      ...passes,
      extra: { quiet: { when: { type: "stage-end", stage: "step_script" }, ends_within_ms: 1 } },
    },
    got: /^\d+ ms$/,
    proof: ["job-state", "faults-quiet", "job-state"],
  },
  {
    way: "never tells how the job ended",
    story: { ...passes, limit: 4 },
    sabotage: () => (request, send) => (isFinal(request) ? Promise.resolve(pretend(200)) : send(request)),
    got: /^no final state by the end of the History/,
    proof: ["job-state", "job-trace"],
  },
]);
