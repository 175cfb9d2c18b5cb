import { describe, expect, it } from "vitest";
import {
  base64,
  check,
  goodHistory,
  HistoryWriter,
  job,
  POD,
  stamped,
  stampedLines,
  type ContextChanges,
} from "./example-history.ts";

/** One stage that wrote `written`; `trace` is what GitLab has. */
function output(
  written: string | Buffer,
  trace: string | Buffer,
  changes: ContextChanges = {},
  end: number | "never" = 0,
) {
  const place = { namespace: "ci", pod: POD, uid: "u1", stage: "step_script" };
  const history = new HistoryWriter()
    .state("running")
    .createPod()
    .add("kubelet", { type: "stage-start", ...place });
  history.add("kubelet", { type: "stage-output", ...place, base64: base64(written) });
  if (end !== "never") history.add("kubelet", { type: "stage-end", ...place, exitCode: end });
  history.trace(trace).deletePod();
  if (end === "never") history.state("failed", { failureReason: "runner_system_failure" });
  else history.state("success");
  return check("INV-OUTPUT", history, changes);
}

const LINES = "one line\nanother line\nthe third of these lines\nand the last\n";
const stampedBytes = (bytes: Buffer) => Buffer.concat([Buffer.from(stamped("01", "")), bytes]);

describe("INV-OUTPUT", () => {
  it("wants again what GitLab lost of a trace, and finds what is missing then", () => {
    const place = { namespace: "ci", pod: POD, uid: "u1", stage: "step_script" };
    const history = (again: boolean) => {
      const lines = stampedLines("01", LINES);
      const writer = new HistoryWriter().state("running").createPod();
      writer.add("kubelet", { type: "stage-start", ...place });
      writer.add("kubelet", { type: "stage-output", ...place, base64: base64(LINES) });
      writer.add("kubelet", { type: "stage-end", ...place, exitCode: 0 });
      writer.trace(lines).add("gitlab", { type: "job-trace-lost", job: 1, length: 40 });
      const rest = Buffer.from(lines).subarray(40).toString("base64");
      if (again) writer.add("gitlab", { type: "job-trace", job: 1, offset: 40, base64: rest, status: 202 });
      return writer.deletePod().state("success");
    };
    expect(check("INV-OUTPUT", history(true)).outcome).toBe("pass");
    expect(check("INV-OUTPUT", history(false)).outcome).toBe("fail");
  });

  it("accepts the output with the line feed of the exit trap, with none, and after an unfinished last line", () => {
    expect(output(LINES, stampedLines("01", `${LINES}\n`)).outcome).toBe("pass");
    expect(output(LINES, stampedLines("01", LINES)).outcome).toBe("pass");
    expect(output("no end", stampedLines("01", "no end\n")).outcome).toBe("pass");
  });

  it.each([
    ["missing", LINES.replace("another line\n", ""), "missing output at byte 9 "],
    ["missing", LINES.slice(0, -13), "missing output at byte 47 "],
    ["duplicate", LINES.replace("another line\n", "another line\nanother line\n"), "duplicate output at byte 22 "],
    ["reordered", "another line\none line\nthe third of these lines\nand the last\n", "reordered output at byte 0 "],
    ["foreign", LINES.replace("the third", "forged words\nthe third"), "foreign output at byte 22 "],
    ["foreign", `${LINES}\nforged`, "foreign output at byte 61 "],
  ])("names %s bytes with their offset", (_, seen, got) => {
    const result = output(LINES, stampedLines("01", seen));
    expect(result.outcome).toBe("fail");
    expect(result.got).toContain(got.trimEnd());
    expect(result.evidence.length).toBeGreaterThan(0);
  });

  it("puts together lines that other streams cut, and progress bars with carriage returns", () => {
    const trace = [
      stamped("01", "half\n"),
      stamped("00", "runner speaks\n"),
      stamped("01", " a line\n", true),
      stamped("01", "10%\r"),
      stamped("01", "20%\n", true),
    ].join("");
    expect(output("half a line\n10%\r20%\n", trace).outcome).toBe("pass");
  });

  it("accepts that a log which is too long breaks off anywhere, and nothing that it told wrongly before", () => {
    const whole = Buffer.from(stampedLines("01", LINES));
    const told = "\n\u001b[33;1mJob's log exceeded limit of 10 bytes.\nJob execution will continue.\u001b[0;m\n";
    for (let end = 0; end <= whole.length; end++) {
      const broken = output(LINES, Buffer.concat([whole.subarray(0, end), Buffer.from(told)]));
      expect(broken.outcome, `broken off at byte ${end}: ${broken.got}`).toBe("pass");
    }
    const said = `Job's log exceeded limit of 10 bytes.\n${LINES}`;
    expect(output(said, stampedLines("01", said)).outcome).toBe("pass");
    expect(output(said, stampedLines("01", said.slice(0, -13))).got).toContain("missing output at byte");
    const forged = stampedLines("01", LINES.replace("another", "forged"));
    expect(output(LINES, forged + told).got).toContain("missing output at byte 9");
    expect(output(LINES, whole.subarray(0, 90)).outcome).toBe("fail");
  });

  it("accepts the line feed of a cut line whose script was killed", () => {
    const trace = `${stamped("01", "killed in\n")}${stamped("00", "ERROR: Job failed: canceled\n")}`;
    expect(output("killed in", trace, {}, "never").outcome).toBe("pass");
    expect(output("killed in\n", trace + stamped("01", "\n"), {}, "never").outcome).toBe("fail");
  });

  it("takes no runner line for script output, and wants a stamp on every line", () => {
    expect(output("a\n", stamped("01", "a\n") + stamped("00", "Job succeeded\n")).outcome).toBe("pass");
    expect(output("a\n", `${stamped("01", "a\n")}bare\n`)).toMatchObject({
      outcome: "fail",
      got: 'at byte 34 one without: "bare\\n"',
    });
    expect(output("a\n", stamped("01", "a\n") + stamped("01", "Job succeeded\n")).outcome).toBe("fail");
  });

  it("expects masked values and known tokens masked", () => {
    const written = "pw hunter2hunter2! https://x/?private_token=abc&b=1 glpat-abc.def end\n";
    const masked = "pw [MASKED]! https://x/?private_token=[MASKED]&b=1 glpat-[MASKED] end\n";
    expect(output(written, stampedLines("01", masked)).outcome).toBe("pass");
    expect(output(written, stampedLines("01", written)).got).toContain("output at byte 3 ");
  });

  it("does not want what a script said when its time was up, but all that it said before", () => {
    const history = (failureReason: string, sentTo: "the end" | "nowhere", pause: number) => {
      const place = { namespace: "ci", pod: POD, uid: "u1", stage: "get_sources" };
      const writer = new HistoryWriter()
        .state("running")
        .createPod()
        .add("kubelet", { type: "stage-start", ...place })
        .add("kubelet", { type: "stage-output", ...place, base64: base64("slow\n") })
        .wait(5_000)
        .add("kubelet", { type: "stage-output", ...place, base64: base64("Terminated\n") })
        .wait(pause)
        .add("kubelet", { type: "stage-end", ...place, exitCode: 1 });
      if (sentTo === "the end") writer.trace(stamped("01", "slow\n"));
      return writer.deletePod().state("failed", { failureReason });
    };
    const outcome = (...of: Parameters<typeof history>) => check("INV-OUTPUT", history(...of)).outcome;
    expect(outcome("job_execution_timeout", "the end", 100)).toBe("pass");
    expect(outcome("job_execution_timeout", "the end", 3_000)).toBe("fail");
    expect(outcome("job_execution_timeout", "nowhere", 100)).toBe("fail");
    expect(outcome("script_failure", "the end", 100)).toBe("fail");
  });

  it("knows the words of a service's check for no script's, where there was a check", () => {
    const words = "waiting for TCP connection to localhost on [80]...\ndialing localhost:80...\n";
    const history = (check: boolean, said: string) => {
      const pod = { namespace: "ci", pod: POD };
      const writer = new HistoryWriter().state("running").createPod();
      if (check) {
        const text = "gitlab-runner-helper health-check --port '80' ";
        writer.add("kubelet", { type: "exec-start", request: "r", ...pod, container: "helper", command: ["sh"] });
        writer.add("kubelet", { type: "stream-data", id: "r", channel: "stdin", bytes: text.length, text });
      }
      writer.add("kubelet", { type: "stage-start", ...pod, uid: "u1", stage: "step_script" });
      writer.add("kubelet", { type: "stage-output", ...pod, uid: "u1", stage: "step_script", base64: base64(LINES) });
      writer.add("kubelet", { type: "stage-end", ...pod, uid: "u1", stage: "step_script", exitCode: 0 });
      return writer.trace(stampedLines("01", said)).deletePod().state("success");
    };
    expect(check("INV-OUTPUT", history(true, words + LINES)).outcome).toBe("pass");
    expect(check("INV-OUTPUT", history(false, words + LINES)).outcome).toBe("fail");
    expect(check("INV-OUTPUT", history(true, LINES + words)).outcome).toBe("fail");
    expect(check("INV-OUTPUT", history(true, `${words}other words\n${LINES}`)).outcome).toBe("fail");
  });

  it("accepts that a secret in a URL ends with a quote, or only with a blank", () => {
    const written = 'get "https://x/?rss_token=abc" now\n';
    expect(output(written, stamped("01", 'get "https://x/?rss_token=[MASKED]" now\n')).outcome).toBe("pass");
    expect(output(written, stamped("01", 'get "https://x/?rss_token=[MASKED] now\n')).outcome).toBe("pass");
    expect(output(written, stamped("01", 'get "https://x/?rss_token=[MASKED]now\n')).outcome).toBe("fail");
    expect(output(written, stamped("01", written)).outcome).toBe("fail");
  });

  it("accepts U+FFFD for bytes that are no UTF-8, one by one or in runs, and says so", () => {
    const written = Buffer.from([0x61, 0xff, 0xfe, 0x62, 0x0a]);
    for (const seen of ["a\uFFFD\uFFFDb\n", "a\uFFFDb\n"]) {
      const result = output(written, stamped("01", seen));
      expect(result).toMatchObject({ outcome: "pass", hint: "bytes that are no UTF-8 were replaced by U+FFFD" });
    }
    expect(output(written, stampedBytes(written))).not.toHaveProperty("hint");
    expect(output(written, stamped("01", "ab\n")).outcome).toBe("fail");
  });

  it("without time stamps wants the lines in their order", () => {
    const plain = { flags: { FF_TIMESTAMPS: false } };
    expect(output("a\nb\n", "Running\na\nsection\nb\nJob succeeded\n", plain).outcome).toBe("pass");
    expect(output("a1\nb1\n", "Running\nb1\na1\n", plain)).toMatchObject({
      outcome: "fail",
      got: 'missing or out of order: "b1"',
    });
  });

  it("forgives a lost end only where the job was interrupted before the stage ended", () => {
    const cut = stampedLines("01", LINES.slice(0, 30));
    expect(output(LINES, cut).outcome).toBe("fail");
    expect(output(LINES, cut, {}, "never").outcome).toBe("pass");
    expect(output(LINES, stampedLines("01", "one lime\n"), {}, "never").outcome).toBe("fail");
  });

  it("forgives nothing to a job that succeeded while its pod was being taken away", () => {
    const place = { namespace: "ci", pod: POD, uid: "u1", stage: "step_script" };
    const ends = (state: string, extra = {}) => {
      const history = new HistoryWriter()
        .state("running")
        .createPod()
        .add("kubelet", { type: "stage-start", ...place })
        .add("kubelet", { type: "pod-phase", namespace: "ci", pod: POD, uid: "u1", phase: "Failed" })
        .add("kubelet", { type: "stage-output", ...place, base64: base64(LINES) })
        .add("kubelet", { type: "stage-end", ...place, exitCode: 0 })
        .trace(stampedLines("01", LINES.slice(0, 30)));
      return check("INV-OUTPUT", history.deletePod().state(state, extra)).outcome;
    };
    expect(ends("failed", { failureReason: "runner_system_failure" })).toBe("pass");
    expect(ends("success")).toBe("fail");
  });

  it("finds patches that do not fit together", () => {
    const hole = goodHistory((history) =>
      history.add("gitlab", { type: "job-trace", job: 1, offset: 100_000, base64: base64("x"), status: 202 }),
    );
    expect(check("INV-OUTPUT", hole).got).toContain("a hole at byte ");
    const overlap = goodHistory((history) =>
      history.add("gitlab", { type: "job-trace", job: 1, offset: 3, base64: base64("X"), status: 202 }),
    );
    expect(check("INV-OUTPUT", overlap).got).toContain("a overlap that differs at byte 3");
    const refused = goodHistory((history) =>
      history.add("gitlab", { type: "job-trace", job: 1, offset: 3, base64: base64("X"), status: 416 }),
    );
    expect(check("INV-OUTPUT", refused).outcome).toBe("pass");
  });

  it("takes flags from the job's variables where config.toml says nothing", () => {
    const jobs = [{ ...job, variables: [{ key: "FF_TIMESTAMPS", value: "false" }] }];
    expect(output("a\nb\n", "Running\na\nb\n", { jobs }).outcome).toBe("pass");
    expect(output("a\nb\n", "Running\na\nb\n", { jobs, flags: { FF_TIMESTAMPS: true } }).outcome).toBe("fail");
  });

  it("says nothing of a job that wrote nothing", () => {
    expect(check("INV-OUTPUT", new HistoryWriter().state("running"), { jobs: [job] }).outcome).toBe("not-applicable");
  });
});
