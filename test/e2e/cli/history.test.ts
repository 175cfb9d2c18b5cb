import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeHistory } from "../../../src/history/index.ts";
import { goodHistory, POD } from "../../unit/verdict/example-history.ts";
import { faultline } from "./faultline.ts";

let reports: string;
beforeAll(async () => {
  reports = mkdtempSync(path.join(tmpdir(), "history-test-"));
  for (const run of ["first", "second"]) mkdirSync(path.join(reports, run));
  symlinkSync("second", path.join(reports, "latest"));
  const write = (name: string, history: ReturnType<typeof goodHistory>) =>
    writeHistory(path.join(reports, name), history.events);
  await write("first/basic__success.jsonl", goodHistory());
  await write("second/basic__success.jsonl", goodHistory());
  await write(
    "second/retry__refused.jsonl",
    goodHistory((history) =>
      history.call("create", "pods", {
        status: 403,
        message: "exceeded quota",
        body: JSON.stringify({ metadata: { name: POD } }),
      }),
    ),
  );
  writeFileSync(path.join(reports, "broken.jsonl"), "{}\n");
});
afterAll(() => rmSync(reports, { recursive: true }));

const history = (...args: string[]) => faultline(["history", ...args, "--reports", reports]);

describe("history show", () => {
  it("prints a line per event, of a scenario of the last run, of a run, or of a file", async () => {
    const { stdout, code } = await history("show", "basic/success");
    expect(code).toBe(0);
    expect(stdout.split("\n")[0]).toBe("    #0   +0.010s gitlab    job 1 running");
    expect(stdout).toMatch(/#10 +\+0\.\d+s kubelet +stage step_script wrote "\$ echo hello\\nhello\\nworld\\n"/);
    for (const which of ["first", "second/basic/success", path.join(reports, "first/basic__success.jsonl")]) {
      expect((await history("show", which)).stdout).toBe(stdout);
    }
  });

  it("shows what is near an event, what belongs to a job, and all that events carry", async () => {
    const near = await history("show", "basic/success", "--around", "5", "--context", "1");
    expect(
      near.stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.trim().split(" ")[0]),
    ).toEqual(["#4", "#5", "#6"]);
    const full = await history("show", "retry/refused", "--full");
    expect(full.stdout).toMatch(new RegExp(`POST pods ci\\n +\\{\\n +"metadata": \\{\\n +"name": "${POD}"`));
    const job = await history("show", "basic/success", "--job", "1");
    expect(job.stdout).toContain("job 1 success");
  });

  it.each([
    [["show", "basic/sucess"], 'no history "basic/sucess"', 'did you mean "basic/success"?'],
    [["show", "second"], "has 2 histories, expected one", "second/<id> of basic/success, retry/refused"],
    [["show", "basic/success", "--around", "99"], "no event #99, expected one of #0 to #", ""],
    [["show", "basic/success", "--job", "7"], "no job 7", "there are: 1"],
    [["show", "nothing.jsonl"], "no file nothing.jsonl", ""],
    [["show", "basic/success", "--around", "x"], "expected a whole number", ""],
    [["show"], "missing required argument", ""],
    [["grep", "tpye=x"], 'no event has a field "tpye"', 'did you mean "type"?'],
    [["grep", "("], '"(" is no regular expression', ""],
  ])("%j is a mistake that is explained", async (args, message, hint) => {
    const { code, stderr } = await history(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });

  it("names the file and line of what is no History", async () => {
    const { code, stderr } = await history("show", path.join(reports, "broken.jsonl"));
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /^error: \S+broken\.jsonl:1: expected a history event as JSON, got "\{\}"/,
      ) as string,
    });
  });
});

describe("history grep", () => {
  it("prints the events of the last run that fit, and says by its exit code whether there are any", async () => {
    const { stdout, code } = await history("grep", "type=response", "status=403");
    expect({ stdout, code }).toEqual({
      stdout: expect.stringMatching(
        /^retry\/refused: +#\d+ +\+\d\.\d+s api +POST pods ci -> 403, exceeded quota\n$/,
      ) as string,
      code: 0,
    });
    expect(await history("grep", "quota", "--in", "basic/success")).toMatchObject({
      stdout: "",
      code: 1,
      stderr: expect.stringContaining("nothing in basic/success fits all of: quota") as string,
    });
  });
});

describe("history diff", () => {
  it("tells that the same happened, or where two runs part", async () => {
    const same = await history("diff", "first", "basic/success");
    expect(same.stdout).toMatch(/^the same happened/);
    expect(same.code).toBe(0);
    const { stdout, code } = await history("diff", "first", "retry/refused");
    expect(code).toBe(1);
    expect(stdout).toContain("@@ api create pods @@");
    expect(stdout).toMatch(/^ +#\d+ +\+\d\.\d+s api +POST pods ci -> 201$/m);
    expect(stdout).toMatch(/^\+ +#\d+ +\+\d\.\d+s api +POST pods ci -> 403, exceeded quota$/m);
  });
});
