import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execRun } from "../../../src/executor/exec/exec-run.ts";
import { NEVER_STARTED } from "../../../src/executor/shells/container-shell.ts";
import { followText, startText } from "../../../src/executor/shells/posix-stage-text.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "faultline-stage-text-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

function runOf(id: string) {
  const dirs = { builds: `${dir}/builds`, cache: "", scripts: `${dir}/scripts-1-2`, logs: "", logFile: "" };
  return execRun(dirs, "step_script", "build", id);
}

async function told(shell: string, stdin: string) {
  const child = spawn(shell, [], { stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.end(stdin);
  const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [stdout, stderr] = await Promise.all([buffer(child.stdout), buffer(child.stderr)]);
  return { code: await exit, stdout, stderr: stderr.toString() };
}

const marker = (id: string) => ({ script: `${dir}/scripts-1-2/${id}/step_script` });

describe.each(["bash", "sh"])("what %s is told of a stage", (shell) => {
  it("runs the script once, tells of its start and its end, and goes on from any byte", async () => {
    const id = `long-${shell}`;
    const run = runOf(id);
    const body = "seq 1 200000; echo to the other output >&2; printf 'bytes \\001\\377 without an end'; exit 3";
    const first = await told(shell, startText(run, body, true));
    const whole = first.stdout;
    expect(whole.length).toBeGreaterThan(1024 * 1024);
    expect(whole.toString("latin1")).toMatch(/to the other output\nbytes \u0001\u00ff without an end$/);
    expect(first.code).toBe(3);
    const said = first.stderr.trim().split("\n");
    expect(said.map((line) => JSON.parse(line) as unknown)).toEqual([
      marker(id),
      { ...marker(id), command_exit_code: 3, bytes: whole.length },
    ]);
    for (const from of [0, 1, 70_001, 1024 * 1024, 1024 * 1024 + 5, whole.length - 1, whole.length]) {
      const more = await told(shell, followText(run, from));
      expect(more.stdout.equals(whole.subarray(from)), `from ${from}`).toBe(true);
      expect(more.code).toBe(3);
    }
    expect((await told(shell, startText(run, body, true))).code).toBe(NEVER_STARTED);
  });

  it("does nothing with a part of its input, and then keeps the script from starting when asked", async () => {
    const run = runOf(`part-${shell}`);
    const text = startText(run, "echo never", true);
    for (const part of [0.2, 0.5, 0.9]) {
      const cut = await told(shell, text.slice(0, Math.floor(text.length * part)));
      expect(cut.stdout.toString()).toBe("");
      expect(cut.stderr).not.toContain('{"script"');
    }
    const asked = await told(shell, followText(run, 0));
    expect(asked).toMatchObject({ code: NEVER_STARTED, stderr: "" });
    expect((await told(shell, text)).code).toBe(NEVER_STARTED);
  });

  it("ends with what is known of a script whose processes have all been killed", async () => {
    const run = runOf(`killed-${shell}`);
    const { code } = await told(shell, startText(run, 'kill -KILL "$(cat "${0%/*}/pid")" $$', true));
    expect(code).toBe(137);
  });
});
