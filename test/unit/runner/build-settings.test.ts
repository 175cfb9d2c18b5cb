import { expect, it } from "vitest";
import { buildSettings } from "../../../src/runner/build/build-settings.ts";
import { resolveFlags } from "../../../src/runner/build/feature-flags.ts";
import { createVariables } from "../../../src/runner/build/job-variables.ts";
import { loadConfig } from "../../../src/runner/index.ts";
import { sampleJob } from "../../contract/runner/sample-job.ts";

function settings(values: Record<string, string>, toml = "") {
  const runner = loadConfig(`[[runners]]\n${toml}`, "c").config?.runners[0];
  if (runner === undefined) throw new Error("no runner");
  const variables = Object.entries(values).map(([key, value]) => ({ key, value }));
  return buildSettings(sampleJob(), runner, createVariables(variables, "/tmp"), resolveFlags(runner, variables));
}

it("complains of every value that makes no sense, in the words and the order of the official runner", () => {
  const { problems } = settings({
    FF_PRINT_POD_EVENTS: "perhaps",
    CACHE_REQUEST_TIMEOUT: "abc",
    AFTER_SCRIPT_IGNORE_ERRORS: "maybe",
    SECRETS_RETRIEVAL_ATTEMPTS: "1.5",
    EXECUTOR_JOB_SECTION_ATTEMPTS: "-3",
    RESTORE_CACHE_ATTEMPTS: "0",
    ARTIFACT_DOWNLOAD_ATTEMPTS: "99",
    GET_SOURCES_ATTEMPTS: "1e1",
    GIT_SUBMODULE_FORCE_HTTPS: "perhaps",
    GIT_LFS_SKIP_SMUDGE: "2",
    GIT_SUBMODULE_DEPTH: "q",
    GIT_SUBMODULE_STRATEGY: "weird",
    GIT_CHECKOUT: "no",
    GIT_STRATEGY: " Clone",
    CI_DEBUG_TRACE: "x",
    CI_DEBUG_SERVICES: "on",
  });
  expect(problems).toEqual([
    'CI_DEBUG_SERVICES: expected bool got "on", using default value: false',
    'CI_DEBUG_TRACE: expected bool got "x", using default value: false',
    "GIT_STRATEGY: expected either 'clone', 'fetch', 'none' or 'empty' got \" Clone\", using default value 'fetch'",
    'GIT_CHECKOUT: expected bool got "no", using default value: true',
    "GIT_SUBMODULE_STRATEGY: expected either 'normal', 'recursive' or 'none' got \"weird\"",
    `GIT_SUBMODULE_DEPTH: expected int got "q", using default value: ${sampleJob().git_info.depth}`,
    'GIT_LFS_SKIP_SMUDGE: expected bool got "2", using default value: false',
    'GIT_SUBMODULE_FORCE_HTTPS: expected bool got "perhaps", using default value: false',
    'GET_SOURCES_ATTEMPTS: expected int got "1e1", using default value: 1',
    'SECRETS_RETRIEVAL_ATTEMPTS: expected int got "1.5", using default value: 1',
    'AFTER_SCRIPT_IGNORE_ERRORS: expected bool got "maybe", using default value: true',
    'CACHE_REQUEST_TIMEOUT: expected int got "abc", using default value: 10',
    "EXECUTOR_JOB_SECTION_ATTEMPTS: number of attempts out of the range [1, 10], clamping to: 1",
    "ARTIFACT_DOWNLOAD_ATTEMPTS: number of attempts out of the range [1, 10], clamping to: 10",
    "RESTORE_CACHE_ATTEMPTS: number of attempts out of the range [1, 10], clamping to: 1",
    "FF_PRINT_POD_EVENTS: could not parse feature flag, expected bool, got perhaps",
  ]);
});

it("complains of nothing else, and of debugging that this runner does not allow", () => {
  expect(settings({ GIT_CHECKOUT: "0", GIT_STRATEGY: "none", FF_NOBODY_KNOWS: "x" }).problems).toEqual([]);
  const refused = settings({ CI_DEBUG_TRACE: "1", CI_DEBUG_SERVICES: "true" }, "debug_trace_disabled = true\n");
  expect(refused.debugTrace).toBe(false);
  expect(refused.problems).toEqual([
    "CI_DEBUG_TRACE: usage is disabled on this Runner",
    "CI_DEBUG_SERVICES: usage is disabled on this Runner",
  ]);
});

it.each([
  ["", { seconds: 300 }],
  ["1h30m", { seconds: 5400 }],
  ["0", { seconds: 0 }],
  ["5", { seconds: 300, problem: "Ignoring malformed RUNNER_AFTER_SCRIPT_TIMEOUT timeout: 5" }],
  ["-5s", { seconds: 300, problem: "Ignoring relative RUNNER_AFTER_SCRIPT_TIMEOUT timeout: -5s" }],
])("after_script may take the time of %j", (text, limit) => {
  const { afterScriptTimeout } = settings({ RUNNER_AFTER_SCRIPT_TIMEOUT: text });
  expect(afterScriptTimeout).toEqual({ name: "RUNNER_AFTER_SCRIPT_TIMEOUT", text, ...limit });
});
