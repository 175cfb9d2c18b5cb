import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readHistory } from "../../../src/history/index.ts";
import { faultline } from "./faultline.ts";
import { processesOf } from "./residue.ts";
import { startFaultline } from "./running-faultline.ts";

let dir: string;
let scratch: string;

const SCENARIOS: Record<string, string> = {
  "one/job": `title: One job
docs: Job execution
project:
  ci: |
    job: { image: alpine, script: ["echo first"] }
expect: { job: { state: success } }
`,
  "one/patched": `title: A job of a pod that is patched
docs: Overwrite generated pod specifications
flags: { FF_USE_ADVANCED_POD_SPEC_CONFIGURATION: true }
config: |
  [[runners]]
    [runners.kubernetes]
      [[runners.kubernetes.pod_spec]]
        patch = "hostname: x"
project:
  ci: |
    job: { image: alpine, script: ["echo first"] }
expect: { job: { state: success } }
`,
  "one/in-cluster": `title: A runner in a pod
docs: Connect to the Kubernetes API
connect: in-cluster
project:
  ci: |
    job: { image: alpine, script: ["echo first"] }
expect: { job: { state: success } }
`,
};

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "any-runner-"));
  scratch = path.join(dir, "tmp");
  mkdirSync(scratch);
  for (const [id, text] of Object.entries(SCENARIOS)) file(`scenarios/${id}.yaml`, text);
  file("scenarios/short/job.yaml", `${SCENARIOS["one/job"]}limit: 1\n`);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const full = path.join(dir, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}

/** A runner as a shell script, which gets its config.toml as the first word. */
function script(name: string, text: string): string {
  const full = file(name, `#!/bin/bash\n${text}\n`);
  chmodSync(full, 0o755);
  return full;
}

interface Check {
  id: string;
  outcome: string;
  got: string;
}

interface Report {
  subject: string;
  subjectVersion?: string;
  counts: Record<string, number>;
  scenarios: { id: string; result: string; reason?: string; expectations: Check[]; history: string }[];
}

let number = 0;
async function run(...args: string[]) {
  const reports = path.join(dir, `reports-${number++}`);
  const ended = await startFaultline(["conformance", ...args, "--reports", reports], { env: { TMPDIR: scratch } })
    .ended;
  const read = (name: string) => readFileSync(path.join(reports, "latest", name), "utf8");
  return {
    ...ended,
    folder: path.join(reports, "latest"),
    read,
    report: () => JSON.parse(read("report.json")) as Report,
    /** What became of the checks on the runner as a program. */
    program: () =>
      (JSON.parse(read("report.json")) as Report).scenarios.flatMap(({ expectations }) =>
        expectations.filter(({ id, outcome }) => id.startsWith("runner.") && outcome === "fail"),
      ),
  };
}

function ofOurs(...ids: string[]): string[] {
  return [...ids, "--scenarios", path.join(dir, "scenarios")];
}

const OWN = "node src/cli/faultline.ts runner --config {config}";

describe("--runner", () => {
  it("plays scenarios with any program, also those that give it settings beside config.toml", async () => {
    const { code, stdout, report, folder } = await run(
      "basic/success",
      "config/given-beside-the-file",
      "--runner",
      OWN,
    );
    expect(stdout).toMatch(/\n2 scenarios: 2 passed, 0 failed in /);
    expect(code).toBe(0);
    expect(report().subject).toBe(OWN);
    const events = await readHistory(path.join(folder, report().scenarios[0]?.history ?? ""));
    expect(events).toContainEqual(expect.objectContaining({ type: "runner-log", message: "Runner started" }));
    expect(events).toContainEqual(
      expect.objectContaining({ type: "runner-stop", kind: "graceful", signal: "SIGQUIT" }),
    );
    expect(events).toContainEqual(expect.objectContaining({ type: "runner-exit", code: 0 }));
  });

  it("tells of a runner that ends at once with its last words, even when they are garbage", async () => {
    const garbage = script(
      "garbage",
      "echo before; head -c 100000 /dev/urandom; printf '\\0\\n\\e[31mlast <words>\\n'; exit 4",
    );
    const { code, stdout, program, read } = await run(...ofOurs("one/job"), "--runner", `${garbage} {config}`);
    expect(stdout).toMatch(/^FAIL {2}one\/job runner\.exit: .*, got runner 1 ended by itself with exit code 4\n/m);
    expect(stdout).toMatch(/subject +info: last <words>\n/);
    expect(program()).toMatchObject([{ id: "runner.exit" }]);
    expect(read("junit.xml")).toContain("last &lt;words&gt;");
    expect(code).toBe(1);
    expect(processesOf(scratch)).toEqual([]);
  });

  it("kills a runner that ignores every signal, and says so", async () => {
    const subject = file(
      "stubborn.yaml",
      `command: ${script("stubborn", "trap '' TERM QUIT INT; while :; do sleep 0.1; done")} {config}\nlimits: { stop: 1 }\n`,
    );
    const { code, program } = await run(...ofOurs("short/job"), "--runner-file", subject);
    expect(program()).toMatchObject([
      { id: "runner.stop", got: "runner 1 was still there long after SIGTERM, and was killed" },
    ]);
    expect(code).toBe(1);
    expect(processesOf(scratch)).toEqual([]);
  });

  it("names the processes that a runner leaves behind, and ends them", async () => {
    const careless = script("careless", "trap 'exit 0' TERM QUIT; sleep 4711 & disown; while :; do sleep 0.1; done");
    const { code, program } = await run(...ofOurs("short/job"), "--runner", `${careless} {config}`);
    expect(program()).toMatchObject([
      { id: "runner.leftovers", got: expect.stringMatching(/^sleep 4711 \(process \d+\)$/) as string },
    ]);
    expect(code).toBe(1);
    expect(processesOf(scratch)).toEqual([]);
  });

  it("takes the runner with it when it is killed itself", async () => {
    const subject = script("endless", "trap '' TERM QUIT INT; echo up; while :; do sleep 0.1; done");
    const long = path.join(dir, "long");
    file("long/one/job.yaml", `${SCENARIOS["one/job"]}limit: 600\n`);
    const running = startFaultline(
      [
        "conformance",
        "--verbose",
        "--scenarios",
        long,
        "--reports",
        path.join(dir, "killed"),
        "--runner",
        `${subject} {config}`,
      ],
      { env: { TMPDIR: scratch } },
    );
    await running.until(/subject +info: up\n/);
    running.signal("SIGKILL");
    await running.ended;
    await expect.poll(() => processesOf(scratch), { timeout: 20_000 }).toEqual([]);
  });

  it("cannot show what only a pod can, and says that this is unsupported", async () => {
    const { code, stdout } = await run(...ofOurs("one/in-cluster"), "--runner", "false {config}");
    expect(stdout).toMatch(/^unsupported one\/in-cluster 0\.0 s \(the subject lacks in-cluster\)$/m);
    expect(stdout).toMatch(/\n1 scenario: 0 passed, 0 failed, 1 unsupported in /);
    expect(code).toBe(0);
  });

  it("has to be a command line that can be understood", async () => {
    const { code, stderr } = await faultline(["conformance", "basic/success", "--runner", "x --config {confg}"]);
    expect(stderr).toMatch(/^error: a runner's command has no placeholder \{confg\} \(did you mean "config"\?\)$/m);
    expect(code).toBe(2);
  });
});

describe("--runner-file", () => {
  it("has the version in the report, and what the runner lacks makes scenarios unsupported, not passed", async () => {
    const subject = file(
      "subjects/own.yaml",
      `name: ours
command: [node, ${path.resolve("src/cli/faultline.ts")}, runner, --config, "{config}"]
version: ./version --short
lacks: [pod-spec]
environment: { KUBERNETES_CPU_LIMIT: 250m, NAMED: "{name}" }
`,
    );
    script("subjects/version", "echo ours 1.2.3 $1; echo built today");
    const { code, stdout, report, read, folder } = await run(
      ...ofOurs("one/job", "one/patched"),
      "--runner-file",
      subject,
    );
    expect(stdout).toMatch(/\n2 scenarios: 1 passed, 0 failed, 1 unsupported in /);
    expect(code).toBe(0);
    const { subject: name, subjectVersion, counts, scenarios } = report();
    expect({ name, subjectVersion }).toEqual({ name: "ours", subjectVersion: "ours 1.2.3 --short\nbuilt today" });
    expect(counts).toMatchObject({ pass: 1, skip: 0, unsupported: 1 });
    expect(scenarios[1]).toMatchObject({ result: "unsupported", reason: "the subject lacks pod-spec" });
    expect(read("summary.md")).toContain("| one/patched | unsupported | 0.0 s |  | the subject lacks pod-spec |");
    expect(read("junit.xml")).toContain('<skipped message="unsupported: the subject lacks pod-spec"/>');
    const events = await readHistory(path.join(folder, scenarios[0]?.history ?? ""));
    const pod = events.find(
      (event) => event.type === "request" && event.verb === "create" && event.resource === "pods",
    );
    expect(JSON.stringify(pod)).toContain("250m");
  });

  it("gives a slow runner more time", async () => {
    const slow = script("slow", `sleep 3; exec node ${path.resolve("src/cli/faultline.ts")} runner --config "$1"`);
    const subject = file("slow.yaml", `command: ${slow} {config}\nlimits: { slowdown: 60 }\n`);
    const { code, stdout } = await run(...ofOurs("short/job"), "--runner-file", subject);
    expect(stdout).toMatch(/\n1 scenario: 1 passed, 0 failed in /);
    expect(code).toBe(0);
  });

  it("says everything that is wrong with it, and where", async () => {
    const broken = file("broken.yaml", "comand: x\ncommand: x {config}\nlimits: { stop: fast }\n");
    expect(await faultline(["conformance", "--runner-file", broken])).toMatchObject({
      code: 2,
      stderr: `${broken}:3:17: error: "limits.stop" is "fast", expected number\n${broken}:1:1: error: unknown key "comand" (did you mean "command"?)\n`,
    });
    const mistaken = file(
      "mistaken.yaml",
      "command: true {config} {nam}\nversion: ./none\nlacks: [pod-specs, FF_USE_FASTZIPS, kubernetes.cpu_limits, session-server, pre_clone_script]\n",
    );
    const { code, stderr } = await faultline(["conformance", "--runner-file", mistaken]);
    expect(stderr.split("\n")).toEqual([
      `${mistaken}:3:9: error: no feature is called "pod-specs" (did you mean "pod-spec"?)`,
      `${mistaken}:3:20: error: no feature flag is called "FF_USE_FASTZIPS" (did you mean "FF_USE_FASTZIP"?)`,
      `${mistaken}:3:37: error: no setting is called "kubernetes.cpu_limits" (did you mean "kubernetes.cpu_limit"?)`,
      `${mistaken}:1:10: error: a runner's command has no placeholder {nam} (did you mean "name"?)`,
      `${mistaken}:1:10: error: the runner's program "./none" was not found at ${dir}/none (it has to be a file that may be executed)`,
      "",
    ]);
    expect(code).toBe(2);
    const nowhere = await faultline(["conformance", "--runner-file", "/no/such.yaml"]);
    expect(nowhere).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error: cannot read \/no\/such.yaml: /) as string,
    });
    const two = await faultline(["conformance", "--runner-file", broken, "--runner", "true {config}"]);
    expect(two).toMatchObject({
      code: 2,
      stderr: "error: got both --runner and --runner-file, expected one of them\n",
    });
  });

  it("is of no use when the version command fails", async () => {
    const subject = file("versionless.yaml", `command: true {config}\nversion: sh -c 'echo oops; exit 3'\n`);
    const { code, stderr } = await faultline(["conformance", ...ofOurs("one/job"), "--runner-file", subject]);
    expect(stderr).toMatch(
      /^error: the version command "sh -c echo oops; exit 3" ended with 3 and printed oops, expected a version and 0/,
    );
    expect(code).toBe(2);
  });
});

describe("--expectations", () => {
  const bad = () => script("bad", "exit 4");

  it("a failure that is known does not count, unless it fails otherwise", async () => {
    const known = file("known.yaml", "- { scenario: 'one/*', reason: it ends at once }\n");
    const good = await run(...ofOurs("one/job"), "--runner", `${bad()} {config}`, "--expectations", known);
    expect(good.stdout).toMatch(/^known-failure one\/job \d+\.\d s \(it ends at once\)$/m);
    expect(good.stdout).toMatch(/\n1 scenario: 0 passed, 0 failed, 1 failed as known in /);
    expect(good.read("junit.xml")).toContain('<skipped message="known-failure: it ends at once"/>');
    expect(good.code).toBe(0);

    const less = file("less.yaml", "- { scenario: one/job, check: [runner.exit], reason: it ends at once }\n");
    const { code, report } = await run(...ofOurs("one/job"), "--runner", `${bad()} {config}`, "--expectations", less);
    expect(report().scenarios[0]).toMatchObject({
      result: "fail",
      reason: `fails otherwise than ${less}:1:3 says: job`,
    });
    expect(code).toBe(1);
  });

  it("what passes all the same fails the run, unless it may", async () => {
    const known = file("wrong.yaml", "- scenario: one/job\n  reason: was bad\n");
    const { code, stdout } = await run(...ofOurs("one/job"), "--expectations", known);
    expect(stdout).toContain(`PASS? one/job: it passes, but ${known}:1:3 says that it fails: was bad\n`);
    expect(stdout).toMatch(/\n1 scenario: 0 passed, 0 failed, 1 passed unexpectedly in /);
    expect(code).toBe(1);
    const may = file("may.yaml", "- { scenario: one/job, reason: was bad, sometimes: true }\n");
    expect(await run(...ofOurs("one/job"), "--expectations", may)).toMatchObject({ code: 0 });
  });

  it("names nothing that there is not", async () => {
    const known = file(
      "unknown.yaml",
      "- { scenario: one/jb, reason: x }\n- { scenario: one/patched, check: [INV-TRUT, 'job*'], reason: y }\n",
    );
    expect(await faultline(["conformance", ...ofOurs("one/job"), "--expectations", known])).toMatchObject({
      code: 2,
      stderr: `${known}:1:15: error: no scenario "one/jb" (did you mean "one/job"?)\n${known}:2:35: error: no invariant "INV-TRUT" (did you mean "INV-TRUTH"?)\n`,
    });
    const keys = file("keys.yaml", "- { scenario: one/job, because: x }\n");
    const { code, stderr } = await faultline(["conformance", ...ofOurs("one/job"), "--expectations", keys]);
    expect(stderr).toContain(`${keys}:1:24: error: unknown key "because" in "0"`);
    expect(code).toBe(2);
  });
});

describe("conformance compare", () => {
  it("puts subjects side by side, in Markdown and in HTML that needs nothing else", async () => {
    const one = await run(...ofOurs("one/job", "one/in-cluster"));
    const two = await run(...ofOurs("one/job", "one/in-cluster"), "--runner", "false {config}");
    const out = path.join(dir, "compared");
    const { code, stdout } = await faultline([
      "conformance",
      "compare",
      one.folder,
      `${two.folder}/report.json`,
      "--out",
      out,
    ]);
    expect(code).toBe(0);
    const markdown = readFileSync(path.join(out, "compare.md"), "utf8");
    expect(markdown).toContain(stdout.slice(0, stdout.indexOf("\nComparison: ")).trimEnd());
    expect(markdown).toMatch(/^\| built-in \d\S+ \| {2}\| 2 passed, 0 failed \| /m);
    expect(markdown).toMatch(/^\| one\/job \| pass \| fail: job, runner\.exit \|$/m);
    expect(markdown).toMatch(/^\| one\/in-cluster \| pass \| unsupported: the subject lacks in-cluster \|$/m);
    expect(markdown).toMatch(/^\| api create pods \| 1 \| 0 \| 1 \|$/m);
    expect(markdown).toMatch(
      /^\| one\/job \| pass, \d+\.\d s, \d+ requests \| fail, \d+\.\d s \([+−]\d+\.\d s\), 0 requests \(−\d+\) \|$/m,
    );
    const html = readFileSync(path.join(out, "compare.html"), "utf8");
    expect(html).toMatch(
      /^<tr><th scope="row">one\/job<\/th><td class="good">pass<\/td><td class="bad">fail: job, runner\.exit<\/td><\/tr>$/m,
    );
    expect(html).not.toMatch(/https?:|src=|href=|@import|url\(/);
  });

  it("says what is no report", async () => {
    const old = file("old/report.json", '{"schema":"faultline.report/1"}');
    const text = file("text.json", "hello");
    expect((await faultline(["conformance", "compare", old])).stderr).toMatch(
      /^error: got one report, expected two or more/,
    );
    const foreign = await faultline(["conformance", "compare", old, old]);
    expect(foreign).toMatchObject({ code: 2 });
    expect(foreign.stderr).toContain('got schema "faultline.report/1", expected "faultline.report/2"');
    expect((await faultline(["conformance", "compare", text, old])).stderr).toMatch(
      /^error: .*text\.json is no JSON: /,
    );
    expect((await faultline(["conformance", "compare", old, text])).stderr).toMatch(
      /^error: .*old\/report\.json is no report that can be compared: /,
    );
    expect((await faultline(["conformance", "compare", "/no/where", old])).stderr).toMatch(
      /^error: cannot read \/no\/where: /,
    );
  });
});
