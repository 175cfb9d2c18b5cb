import { lstat, mkdir, mkdtemp, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportSchema, writeReports } from "../../../src/report/index.ts";
import { exampleRun } from "./example-run.ts";

let reports = "";
beforeEach(async () => {
  reports = await mkdtemp(path.join(tmpdir(), "reports-"));
});
afterEach(() => rm(reports, { recursive: true }));

const read = (name: string) => readFile(path.join(reports, "latest", name), "utf8");

describe("the reports of a run", () => {
  it("are found under latest, which always points at the last run", async () => {
    await writeReports(path.join(reports, "one"), exampleRun);
    await writeReports(path.join(reports, "two"), { ...exampleRun, seed: "second" });
    expect(await readlink(path.join(reports, "latest"))).toBe("two");
    const report = reportSchema.parse(JSON.parse(await read("report.json")));
    expect(report).toMatchObject({
      schema: "faultline.report/2",
      seed: "second",
      counts: { pass: 1, fail: 1, error: 1, skip: 1 },
    });
    expect(report.scenarios[1]).toMatchObject({
      rerun: "npm run conformance -- retry/connection-reset --seed second",
      faults: [{ fired: 1 }],
      excerpts: { 3: "+0.100s kubelet stage started" },
    });
  });

  it("tell GitLab in junit.xml of passed, failed, skipped and broken scenarios", async () => {
    await writeReports(path.join(reports, "one"), exampleRun);
    const lines = (await read("junit.xml")).split("\n").map((line) => line.trim());
    expect(lines).toContain(
      '<testsuites name="faultline" tests="4" failures="1" errors="1" skipped="1" time="41.230">',
    );
    expect(lines).toContain(
      '<testsuite name="retry" tests="1" failures="1" errors="0" skipped="0" time="2.500" timestamp="2026-11-23T20:00:00.000Z">',
    );
    expect(lines).toContain(
      '<testcase classname="basic" name="basic/success: A job passes" file="scenarios/basic/success.yaml" time="1.200"/>',
    );
    expect(lines).toContain('<skipped message="needs isolation"/>');
    expect(lines.find((line) => line.startsWith("<error"))).toContain('message="port in use" type="error"');
    expect(lines.find((line) => line.startsWith("<failure"))).toBe(
      '<failure message="INV-ONCE: got two &amp; &quot;more&quot; &lt;starts&gt; \uFFFD[0m" type="INV-ONCE">' +
        "INV-ONCE: expected one start of step_script, got two &amp; &quot;more&quot; &lt;starts&gt; \uFFFD[0m&#10;" +
        "nearest: stage a | b -&gt; differs&#10;" +
        "+0.100s kubelet stage started&#10;+0.900s kubelet stage started again&#10;" +
        "at: scenarios/retry/connection-reset.yaml:12:7&#10;hint: an attach was repeated&#10;" +
        "again: npm run conformance -- retry/connection-reset --seed abc</failure>",
    );
  });

  it("have a summary.md with every scenario and the proof of failures", async () => {
    await writeReports(path.join(reports, "one"), exampleRun);
    const summary = await read("summary.md");
    expect(summary.split("\n")[0]).toBe("# 1 passed, 1 failed, 1 error, 1 skipped");
    expect(summary).toContain("| retry/connection-reset | fail | 2.5 s | 1 | A \\| B |");
    expect(summary).toContain("| basic/services | skip | 0.0 s |  | needs isolation |");
    expect(summary).toContain("  +0.900s kubelet stage started again");
  });

  it("say in one line what to do when their folder cannot be written", async () => {
    const file = path.join(reports, "file");
    await writeFile(file, "");
    await expect(writeReports(path.join(file, "run"), exampleRun)).rejects.toMatchObject({
      problems: [
        {
          code: "unwritable-reports",
          message: expect.stringContaining(`cannot write the reports into ${file}/run: got ENOTDIR`),
          hint: "choose another --reports",
        },
      ],
    });
  });

  it("leave a folder named latest alone, and say so", async () => {
    const latest = path.join(reports, "latest");
    await mkdir(latest);
    await expect(writeReports(path.join(reports, "one"), exampleRun)).rejects.toThrow(
      `cannot write the reports folder ${reports}: its "latest" is a folder, expected the link to the last run`,
    );
    expect((await lstat(latest)).isDirectory()).toBe(true);
  });
});
