import { expect, it } from "vitest";
import { neededFeatures } from "../../../src/scenario/needed-features.ts";
import { parseScenarios } from "../../../src/scenario/parse-scenario.ts";

function needs(rest: string, ci = 'job: { script: ["true"] }'): string[] {
  const text = `title: A\ndocs: Job execution\nproject:\n  ci: |\n    ${ci}\nexpect: {}\n${rest}\n`;
  return parseScenarios(text, "a/b", "a/b.yaml").flatMap((scenario) => [...neededFeatures(scenario)].toSorted());
}

it.each([
  ["", []],
  ["features: [own-log]", ["own-log"]],
  ["connect: in-cluster", ["in-cluster"]],
  ["connect: kubeconfig-exec", ["kubeconfig"]],
  ["needs: [pwsh]", ["powershell"]],
  ["runner_env: { KUBERNETES_IMAGE: x }", ["environment-settings"]],
  ["runner_env: { DISABLE_HTTP2: '1' }", []],
  ["runner_args: [--kubernetes-image, x]", ["command-line-settings"]],
  ['runner_env: { HTTP2_PING_TIMEOUT_SECONDS: "0.3" }', ["fractional-http2-timeouts"]],
  ["flags: { FF_USE_FASTZIP: true, FF_CONCRETE: false }", ["FF_USE_FASTZIP"]],
  ['config: "[session_server]\\nlisten_address = \\":8093\\"\\n[[runners]]\\n"', ["session-server"]],
  ['config: "[[runners]]\\nshell = \\"pwsh\\""', ["powershell", "shell"]],
  [
    'config: "[[runners]]\\n[runners.feature_flags]\\nFF_USE_FASTZIP = true\\nFF_CONCRETE = false\\n"',
    ["FF_USE_FASTZIP", "feature_flags", "feature_flags.FF_CONCRETE", "feature_flags.FF_USE_FASTZIP"],
  ],
  [
    'config: "[[runners]]\\n[[runners.kubernetes.pod_spec]]\\npatch = \\"a: b\\""',
    ["kubernetes", "kubernetes.pod_spec", "kubernetes.pod_spec.patch", "pod-spec"],
  ],
])("%j needs %j", (rest, features) => {
  expect(needs(rest)).toEqual(features);
});

it("flags that variables switch on count as well", () => {
  const ci = "job: { variables: { FF_USE_FASTZIP: 'true', FF_CONCRETE: '0' }, script: ['true'] }";
  expect(needs("", ci)).toEqual(["FF_USE_FASTZIP"]);
});
