import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proofOf } from "../../../src/executor/attach/stage-marker.ts";
import { createStageOutput } from "../../../src/executor/attach/stage-output.ts";
import { sealFile, stageRun, type StageRun } from "../../../src/executor/attach/stage-run.ts";
import { DETECT_SHELL } from "../../../src/executor/shells/shell-finder.ts";
import { stageLine } from "../../../src/executor/shells/posix-stage-line.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "faultline-stage-line-"));
  await writeFile(path.join(dir, "detect_shell_script"), DETECT_SHELL, { mode: 0o777 });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const token = (id: string) => `token-of-${id}`;

/** A run whose script and seal are saved. */
async function saved(id: string, body: string, container: "build" | "helper" = "build"): Promise<StageRun> {
  const run = stageRun(`${dir}/scripts-1-2`, { name: "step_script", container, ending: "" }, id);
  await mkdir(run.dir, { recursive: true });
  await writeFile(run.script, body, { mode: 0o777 });
  await writeFile(sealFile(run), `${token(id)} ${proofOf(token(id))}\n`);
  return run;
}

/** Tells a shell these lines, waits until all that they started has ended, and gives the log. */
async function told(shell: string, lines: string, log: string): Promise<Buffer> {
  const child = spawn(shell, [], { stdio: ["pipe", "pipe", "ignore"] });
  child.stdout.resume();
  child.stdin.end(lines);
  await new Promise((resolve) => child.once("close", resolve));
  return readFile(log);
}

const place = (log: string, delivery = 1) => ({ scriptsDir: dir, logFile: log, delivery, helperShell: "bash" });

/** What the log says of a run: its exit code, how often it began, and the rest of the log. */
function heard(log: Buffer, run: StageRun, id: string) {
  const seen = { begun: 0, codes: [] as number[], output: "" };
  const output = createStageOutput((bytes) => (seen.output += bytes.toString()));
  const seal = { token: token(id), proof: proofOf(token(id)) };
  output.listen({
    script: run.script,
    seal,
    started: () => void seen.begun++,
    ended: (code) => seen.codes.push(code),
  });
  output.push(log);
  output.flush();
  return seen;
}

it("every exit code from 0 to 255 is told as it is", async () => {
  const log = path.join(dir, "codes.log");
  const codes = Array.from({ length: 256 }, (_, code) => code);
  const runs = await Promise.all(codes.map((code) => saved(`c${code}`, `exit ${code}\n`)));
  const whole = await told("sh", runs.map((run) => stageLine(run, place(log))).join(""), log);
  expect(runs.map((run, code) => heard(whole, run, `c${code}`).codes)).toEqual(codes.map((code) => [code]));
});

describe.each(["sh", "bash"])("the line by which %s starts a stage", (shell) => {
  it("starts the script once, however often it comes and wherever it was torn", async () => {
    const log = path.join(dir, `once-${shell}.log`);
    const id = `once-${shell}`;
    const run = await saved(id, "echo here\n");
    const line = stageLine(run, place(log));
    const again = stageLine(run, place(log, 2));
    const cuts = [1, Math.floor(line.length / 3), Math.floor(line.length / 2), line.length - 2];
    const whole = await told(shell, cuts.map((cut) => line.slice(0, cut)).join(" #'\n") + again + again, log);
    expect(heard(whole, run, id)).toEqual({ begun: 1, codes: [0], output: "here\n\n" });
  });

  it("tells of a script that is killed, and of one that is not there", async () => {
    const log = path.join(dir, `gone-${shell}.log`);
    const killed = await saved(`k${shell}`, "kill -9 $$\n");
    const missing = await saved(`m${shell}`, "");
    await rm(missing.script);
    const whole = await told(shell, stageLine(killed, place(log)) + stageLine(missing, place(log)), log);
    expect(heard(whole, killed, `k${shell}`).codes).toEqual([137]);
    expect(heard(whole, missing, `m${shell}`).codes).toEqual([127]);
  });
});
