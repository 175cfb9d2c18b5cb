import { expect, test } from "vitest";
import { refuseJob } from "../../../src/executor/settings/refuse-job.ts";
import { BuildError } from "../../../src/runner/build/build-error.ts";
import type { JobPayload } from "../../../src/runner/gitlab/job-payload.ts";
import type { KubernetesConfig } from "../../../src/runner/config/kubernetes-config.ts";
import { kubernetesDefaults, loadConfig } from "../../../src/runner/index.ts";

interface Asked {
  job?: Partial<JobPayload>;
  flags?: string[];
  kubernetes?: Partial<KubernetesConfig>;
}

function refusal({ job = {}, flags = [], kubernetes = {} }: Asked): string | undefined {
  const runner = loadConfig("[[runners]]\n", "config.toml").config?.runners[0];
  if (runner === undefined) throw new Error("no runner");
  try {
    refuseJob({
      runner: { ...runner, kubernetes: { ...kubernetesDefaults(), ...kubernetes } },
      job: job as JobPayload,
      flag: (name) => flags.includes(name),
    });
    return undefined;
  } catch (error) {
    expect(error).toMatchObject({ name: BuildError.name, reason: "runner_configuration_error" });
    return (error as Error).message;
  }
}

const RUN = '[{"name":"a","script":"echo"}]';

test.each<[string, Asked, string]>([
  [
    "run: without its flag",
    { job: { run: RUN } },
    "native step execution (e.g. the `run:` keyword) on this executor requires the FF_CONCRETE feature flag to be enabled",
  ],
  [
    "run: with its flag",
    { job: { run: RUN }, flags: ["FF_CONCRETE"] },
    'native steps are not supported by this runner, but "run" asks for them; native steps are not supported by this runner, but "FF_CONCRETE" asks for them',
  ],
  [
    "an environment to resume",
    { job: { suspend_options: { runtime_environment_key: "1/r_x/namespace=ci&pvc=p" } } },
    'suspended environments are not supported by this runner, but "suspend_options" asks for them',
  ],
])("%s is refused", (_, asked, text) => {
  expect(refusal(asked)).toBe(text);
});

test("what changes nothing is no reason to refuse", () => {
  expect(refusal({})).toBeUndefined();
  expect(refusal({ job: { run: "", suspend_options: { suspend_on_success: false } } })).toBeUndefined();
  const { config } = loadConfig("[[runners]]\n[runners.kubernetes.autoscaler]\nmax_pause_pods = 3\n", "c");
  expect(refusal({ kubernetes: config?.runners[0]?.kubernetes ?? {} })).toBeUndefined();
});
