import { expect, test } from "vitest";
import { stageRun } from "../../../src/executor/attach/stage-run.ts";
import { chooseContainerShell } from "../../../src/executor/shells/choose-container-shell.ts";
import { powershell } from "../../../src/executor/shells/powershell.ts";
import { jobContext } from "../../contract/executor/job-context.ts";

const GOLDEN = "../../golden/powershell";
const FLAGS = "-NoProfile -NoLogo -InputFormat text -OutputFormat text -NonInteractive -ExecutionPolicy Bypass";
const run = stageRun("/scripts-7-42", { name: "step_script", container: "build", ending: ".ps1" }, "k3j2h1g0");
const folder = "/scripts-7-42/k3j2h1g0/scripts-7-42";

test("the first process of a pwsh container reads lines by an encoded script", async () => {
  const [script = "", ...flags] = powershell("pwsh").command.toReversed();
  expect(flags.toReversed().join(" ")).toBe(`pwsh ${FLAGS} -EncodedCommand`);
  await expect(Buffer.from(script, "base64").toString("utf16le")).toMatchFileSnapshot(`${GOLDEN}/line-reader.ps1`);
});

test("Windows PowerShell reads lines by itself", () => {
  expect(powershell("powershell").command.join(" ")).toBe(`powershell ${FLAGS} -Command -`);
});

test("a stage is started by terminate_with_json_script.ps1, once for all deliveries of its line", async () => {
  const shell = powershell("pwsh");
  const starter = shell.starter("helper", "/scripts-7-42");
  expect(starter?.path).toBe("/scripts-7-42/terminate_with_json_script.ps1");
  await expect(starter?.body).toMatchFileSnapshot(`${GOLDEN}/terminate_with_json_script.ps1`);
  expect(run.script).toBe(`${folder}/step_script.ps1`);
  const start =
    `if (New-Item -ItemType Directory -Path '${folder}/started' -ErrorAction SilentlyContinue) ` +
    `{ & /scripts-7-42/terminate_with_json_script.ps1 ${folder}/step_script.ps1 2>&1 | tee -a /logs/output.log }\n`;
  expect(shell.stageLine(run, "/scripts-7-42", "/logs/output.log", 1)).toBe(start);
  expect(shell.stageLine(run, "/scripts-7-42", "/logs/output.log", 2)).toBe(` #'\n${start}`);
  expect(powershell("powershell").stageLine(run, "/scripts-7-42", "/logs/output.log", 1)).toContain(
    '2>&1 | %{ "$_" } | Out-File -Append -Encoding UTF8 /logs/output.log }',
  );
});

test("a script is sent as base64 and written with a byte order mark under another name first", () => {
  const body = "Write-Output 'ä'\n";
  const [make, save] = powershell("pwsh").saveLines(folder, [{ path: run.script, body }]);
  expect(make).toContain(`New-Item -ItemType Directory -Force -Path '${folder}'`);
  expect(save).toContain(`FromBase64String('${Buffer.from(body).toString("base64")}')`);
  expect(save).toContain(`StreamWriter '${run.script}.tmp', $false, $utf8`);
  expect(save).toContain("UTF8Encoding $true");
  expect(save).toMatch(/Move-Item -Force -LiteralPath '\S+\.tmp' -Destination '\S+step_script\.ps1'/);
  expect([make, save].some((line) => line?.includes("\n"))).toBe(false);
});

test("config.toml's shell decides", () => {
  const { context } = jobContext();
  const chosen = (shell: string) =>
    chooseContainerShell({ ...context, runner: { ...context.runner, shell } }).command[0];
  expect(["", "bash", "sh", "pwsh", "powershell"].map(chosen)).toEqual(["sh", "sh", "sh", "pwsh", "powershell"]);
});
