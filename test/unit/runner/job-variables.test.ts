import { expect, test } from "vitest";
import { resolveFlags } from "../../../src/runner/build/feature-flags.ts";
import { createVariables } from "../../../src/runner/build/job-variables.ts";
import { outcomeOf } from "../../../src/runner/build/failure-reason.ts";
import { BuildError } from "../../../src/runner/build/build-error.ts";
import { loadConfig } from "../../../src/runner/index.ts";
import { formatGoDuration, parseGoDuration } from "../../../src/runner/config/go-duration.ts";

const variables = createVariables(
  [
    { key: "A", value: "first", public: true, payload: true },
    { key: "CERT", value: "PEM $A", file: true, public: true },
    { key: "B", value: "$A ${CERT} $MISSING ${A}$ $1.", public: true },
    { key: "RAW", value: "$A", raw: true, internal: true },
    { key: "SECRET", value: "s3cret", masked: true, public: true },
    { key: "HIDDEN", value: "h" },
    { key: "A", value: "second", public: true, payload: true },
  ],
  "/p.tmp",
);

test("the last value of a name stands at its first place, references are resolved once", () => {
  expect(variables.all().map(({ key, value }) => `${key}=${value}`)).toEqual([
    "A=second",
    "CERT=PEM second",
    "B=second /p.tmp/CERT  second$ .",
    "RAW=$A",
    "SECRET=s3cret",
    "HIDDEN=h",
  ]);
  expect([variables.get("CERT"), variables.get("NOPE"), variables.has("HIDDEN")]).toEqual(["/p.tmp/CERT", "", true]);
  expect(variables.expand("<$RAW>")).toBe("<$A>");
  expect(variables.expand("$$A for $$5, $A")).toBe("$A for $5, second");
  expect(variables.expand("<${}> <${A ${}> ${A}}")).toBe("<> <> second}");
  expect(variables.expand("${A ${A")).toBe("A A");
  expect(variables.payload().all()).toHaveLength(1);
});

test("the pod learns of public variables, never of masked ones, and of files only the path", () => {
  expect(variables.forPodSpec().map(({ key, value }) => `${key}=${value}`)).toEqual([
    "A=second",
    "CERT=/p.tmp/CERT",
    "B=second /p.tmp/CERT  second$ .",
    "RAW=$A",
  ]);
});

test("flags: config.toml beats variables, those beat defaults, nonsense changes nothing", () => {
  const toml = '[[runners]]\nenvironment = ["FF_SCRIPT_SECTIONS=1"]\n[runners.feature_flags]\nFF_TIMESTAMPS = true\n';
  const runner = loadConfig(toml, "c").config?.runners[0];
  if (runner === undefined) throw new Error("no runner");
  const flags = resolveFlags(runner, [
    { key: "FF_TIMESTAMPS", value: "false" },
    { key: "FF_HASH_CACHE_KEYS", value: "true" },
    { key: "FF_PRINT_POD_EVENTS", value: "perhaps" },
    { key: "FF_NOBODY_KNOWS", value: "perhaps" },
  ]);
  expect(flags.changed()).toEqual([
    ["FF_SCRIPT_SECTIONS", true],
    ["FF_HASH_CACHE_KEYS", true],
  ]);
  expect(flags.flag("FF_TIMESTAMPS")).toBe(true);
  expect(flags.problems).toEqual(["FF_PRINT_POD_EVENTS: could not parse feature flag, expected bool, got perhaps"]);
});

test.each([
  [new Error("x"), [], { failureReason: "runner_system_failure" }],
  [new BuildError("x", { exitCode: 3 }), [], { failureReason: "script_failure", exitCode: 3 }],
  [new BuildError("x", { reason: "image_pull_failure" }), [], { failureReason: "runner_system_failure" }],
  [
    new BuildError("x", { reason: "image_pull_failure" }),
    ["image_pull_failure"],
    { failureReason: "image_pull_failure" },
  ],
  [new BuildError("x", { reason: "runner_configuration_error" }), [], { failureReason: "script_failure" }],
  [new BuildError("x", { reason: "job_canceled" }), [], { failureReason: "unknown_failure" }],
  [new BuildError("x", { reason: "job_execution_timeout" }), [], { failureReason: "job_execution_timeout" }],
])("the reason that GitLab is told of %o when it knows %j", (error, known, expected) => {
  expect(outcomeOf(error, known)).toEqual({ state: "failed", ...expected });
});

test.each([
  [3600, "1h0m0s"],
  [90, "1m30s"],
  [1.5, "1.5s"],
  [0.25, "250ms"],
  [0, "0s"],
])("%d seconds are %s in Go's words", (seconds, text) => {
  expect(formatGoDuration(seconds)).toBe(text);
  expect(parseGoDuration(text)).toBe(seconds);
});
