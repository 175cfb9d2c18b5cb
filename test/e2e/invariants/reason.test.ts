import { noticed } from "./broken-runner.ts";
import { lying } from "./sabotage.ts";
import { fails, type Story } from "./stories.ts";

const noImage: Story = { script: ["echo never"], job: { image: "registry.example/not/there:1" } };
const tooSlow: Story = { script: ["sleep 30"], job: { timeout: "3 seconds" } };

noticed("INV-REASON", [
  {
    way: "blames the system for a script's failure",
    story: fails,
    sabotage: lying({ failure_reason: "runner_system_failure" }),
    got: /^runner_system_failure$/,
    proof: ["stage-end", "job-state"],
  },
  {
    way: "blames the image for a script's failure",
    story: fails,
    sabotage: lying({ failure_reason: "image_pull_failure" }),
    got: /^nothing of the kind/,
    proof: ["job-state", "job-state"],
  },
  {
    way: "blames the time for a script's failure",
    story: fails,
    sabotage: lying({ failure_reason: "job_execution_timeout" }),
    got: /^nothing of the kind/,
    proof: ["job-state", "job-state"],
  },
  {
    way: "blames the script for an image that is not there",
    story: noImage,
    sabotage: lying({ failure_reason: "script_failure", exit_code: 1 }),
    got: /^nothing of the kind/,
    proof: ["job-state", "job-state"],
  },
  {
    way: "blames the system when the time was over",
    story: tooSlow,
    sabotage: lying({ failure_reason: "runner_system_failure" }),
    got: /^runner_system_failure$/,
    proof: ["job-state", "job-state"],
  },
  {
    way: "keeps a script's exit code to itself",
    story: fails,
    sabotage: lying({ exit_code: undefined }),
    got: /^none$/,
    proof: ["stage-end", "job-state"],
  },
]);
