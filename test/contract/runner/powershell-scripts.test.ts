import { expect, test } from "vitest";
import type { JobPayload } from "../../../src/runner/gitlab/job-payload.ts";
import { recordStages } from "./recorded-stages.ts";
import { sampleJob } from "./sample-job.ts";

const GOLDEN = "../../golden/powershell";

function everyStage(variables: JobPayload["variables"] = []): JobPayload {
  return sampleJob({
    git_info: { ...sampleJob().git_info, repo_url: "https://gitlab-ci-token:s3cret@gitlab.test/group/project.git" },
    script: ["Write-Output 'it''s'", "git --version\nGet-ChildItem", ""],
    hooks: [{ name: "pre_get_sources_script", script: ["Write-Output before"] }],
    variables: [
      { key: "PLAIN", value: "it's “$quoted” ‘so’ `n\nsecond line" },
      { key: "SETTINGS", value: '{ "a": 1 }\n', file: true },
      { key: "GIT_SUBMODULE_STRATEGY", value: "recursive" },
      ...variables,
    ],
    cache: [{ key: "modules", paths: ["node_modules/"], fallback_keys: ["old"] }],
    artifacts: [{ paths: ["out/"], artifact_type: "archive", artifact_format: "zip" }],
    dependencies: [{ id: 5, token: "dep-token", name: "first", artifacts_file: { filename: "a.zip", size: 1 } }],
  });
}

/** The flags that every stage exports would make all files change with each new flag. */
function withoutFlags(script: string): string {
  return script
    .replaceAll(/^Set-JobVariable 'FF_.*\n/gm, "")
    .replaceAll(/(http\.userAgent=gitlab-runner 19\.4\.0) \w+\/\w+/g, "$1 OS/ARCH")
    .replaceAll(/(CI_RUNNER_EXECUTABLE_ARCH') '.*'/g, "$1 'OS/ARCH'");
}

test("pwsh: every stage is the script that its golden file shows", async () => {
  const { outcome, stages } = await recordStages(everyStage(), 'shell = "pwsh"\n');
  expect(outcome).toEqual({ state: "success" });
  expect([...stages.keys()]).toEqual([
    "prepare_script",
    "get_sources",
    "restore_cache",
    "download_artifacts",
    "step_script",
    "archive_cache",
    "upload_artifacts_on_success",
    "cleanup_file_variables",
  ]);
  for (const [name, script] of stages) {
    await expect(withoutFlags(script)).toMatchFileSnapshot(`${GOLDEN}/${name}.ps1`);
  }
});

test("powershell on Windows: the pod's own shell resolves the paths", async () => {
  const variables = [{ key: "FF_USE_POWERSHELL_PATH_RESOLVER", value: "true" }];
  const { stages } = await recordStages(everyStage(variables), 'shell = "powershell"\n', "C:\\builds");
  const script = withoutFlags(stages.get("step_script") ?? "");
  await expect(script).toMatchFileSnapshot(`${GOLDEN}/windows-step_script.ps1`);
});

test("no text of a job leaves the quotes that it stands in", async () => {
  const nasty = ["'; exit 0; '", "’; exit 0; ’", "$(exit 0)", '`"; exit 0', "@'\nexit 0\n'@", "‚x‛y"];
  const variables = nasty.map((value, index) => ({ key: `V${index}`, value }));
  const { stages } = await recordStages(sampleJob({ variables }), 'shell = "pwsh"\n');
  const script = stages.get("step_script") ?? "";
  for (const [index, value] of nasty.entries()) {
    const doubled = value.replaceAll(/['‘’‚‛]/g, "$&$&");
    expect(script).toContain(`Set-JobVariable 'V${index}' '${doubled}'\n`);
  }
});

test("CI_DEBUG_TRACE shows each command", async () => {
  const job = sampleJob({ variables: [{ key: "CI_DEBUG_TRACE", value: "true" }] });
  const { stages } = await recordStages(job, 'shell = "pwsh"\n');
  expect(stages.get("step_script")).toContain("\nSet-PSDebug -Trace 2\n");
});
