import { expect, test } from "vitest";
import { interpolateInputs, sensitiveInputs } from "../../../src/runner/build/job-inputs.ts";
import { sampleJob } from "../../contract/runner/sample-job.ts";
import { recordStages } from "../../contract/runner/recorded-stages.ts";

const inputs = [
  { key: "name", value: { type: "string", content: "it's" } },
  { key: "count", value: { type: "number", content: 3 } },
  { key: "parts", value: { type: "array", content: ["a", 1] } },
  { key: "pass-word", value: { type: "string", content: "hush-hush", sensitive: true } },
];

test("inputs stand wherever variables are expanded", () => {
  const job = interpolateInputs(
    sampleJob({
      inputs,
      script: ["echo ${{ job.inputs.name }} ${{job.inputs.count}} ${{  job.inputs.parts  }} $HOME"],
      image: { name: "ruby:${{ job.inputs.count }}" },
      services: [{ name: "${{ job.inputs.pass-word }}" }],
      cache: [{ key: "k-${{ job.inputs.count }}", paths: ["${{ job.inputs.name }}/"] }],
      artifacts: [{ name: "${{ job.inputs.count }}", paths: ["p${{ job.inputs.count }}"], exclude: ["e"] }],
    }),
  );
  expect(job.steps[0]?.script).toEqual(['echo it\'s 3 ["a",1] $HOME']);
  expect(job.image.name).toBe("ruby:3");
  expect(job.services[0]?.name).toBe("hush-hush");
  expect(job.cache).toEqual([{ key: "k-3", paths: ["it's/"] }]);
  expect(job.artifacts).toEqual([{ name: "3", paths: ["p3"], exclude: ["e"] }]);
  expect(sensitiveInputs(job)).toEqual(["hush-hush"]);
});

test("a job without inputs keeps its text, and an unknown input is refused", () => {
  const script = ["echo ${{ job.inputs.nope }}"];
  expect(interpolateInputs(sampleJob({ script })).steps[0]?.script).toEqual(script);
  expect(() => interpolateInputs(sampleJob({ script, inputs }))).toThrow(
    'unknown expression "${{ job.inputs.nope }}", the job has job.inputs.name',
  );
});

test("secrets of vaults fail the job, or are left out when a flag says so", async () => {
  const job = sampleJob({
    secrets: { TOKEN: { vault: {} } },
    features: { failure_reasons: ["runner_configuration_error"] },
  });
  const failed = await recordStages(job, "");
  expect(failed.outcome).toEqual({ state: "failed", failureReason: "runner_configuration_error" });
  expect(failed.stages.size).toBe(0);
  const flag = "[runners.feature_flags]\nFF_SECRET_RESOLVING_FAILS_IF_MISSING = false\n";
  expect((await recordStages(job, flag)).outcome).toEqual({ state: "success" });
});
