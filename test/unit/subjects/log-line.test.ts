import { describe, expect, it } from "vitest";
import { parseLogLine } from "../../../src/subjects/log-line.ts";

describe("lines of a runner's log", () => {
  it.each([
    [
      "this project's own",
      '2026-01-02T03:04:05.678Z warning Checking for jobs... failed runner=abc status="it was = 502"',
      { level: "warning", message: "Checking for jobs... failed", fields: { runner: "abc", status: "it was = 502" } },
    ],
    [
      "pairs",
      'time="2026-01-02T03:04:05Z" level=error msg="Job failed: \\"x\\"" job=7 runner=abc',
      { level: "error", message: 'Job failed: "x"', fields: { job: "7", runner: "abc" } },
    ],
    [
      "GitLab Runner's for people",
      "\x1b[0;33mWARNING: Appending trace to coordinator... failed\x1b[0;m  \x1b[0;33mcode\x1b[0;m=502 \x1b[0;33mjob\x1b[0;m=7",
      { level: "warning", message: "Appending trace to coordinator... failed", fields: { code: "502", job: "7" } },
    ],
    [
      "GitLab Runner's without a level",
      "Checking for jobs... received                       job=7 repo_url=http://127.0.0.1:1/group/project.git runner=abc",
      {
        level: "info",
        message: "Checking for jobs... received",
        fields: { job: "7", repo_url: "http://127.0.0.1:1/group/project.git", runner: "abc" },
      },
    ],
    [
      "JSON",
      '{"level":"info","msg":"Job succeeded","time":"2026-01-02T03:04:05Z","job":7,"duration_s":1.5}',
      { level: "info", message: "Job succeeded", fields: { job: "7", duration_s: "1.5" } },
    ],
    [
      "no form at all",
      "{ panic: a=b is no field here",
      { level: "info", message: "{ panic: a=b is no field here", fields: {} },
    ],
    ["an assignment in its middle", "set A=1 and go on", { level: "info", message: "set A=1 and go on", fields: {} }],
  ])("%s", (_, line, expected) => {
    expect(parseLogLine(line)).toEqual(expected);
  });
});
