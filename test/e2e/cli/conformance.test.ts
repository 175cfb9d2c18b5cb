import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readHistory } from "../../../src/history/index.ts";
import { faultline } from "./faultline.ts";
import { processesOf, residue } from "./residue.ts";
import { startFaultline, startProgram, type RunningProgram } from "./running-faultline.ts";

const CLEAN = { processes: [], files: [], mounts: [] };
let dir: string;
let scratch: string;
let scenarios: string;

const SCENARIOS: Record<string, string> = {
  "good/first": `title: First
docs: Job execution
tags: [quick, smoke]
needs: [isolation]
project:
  ci: |
    job: { image: alpine, script: ["echo first"] }
expect: { job: { state: success } }
`,
  "good/second": `title: Second
docs: Job execution
project:
  ci: |
    job: { image: alpine, script: ["echo second"] }
expect: { job: { state: success } }
`,
  "bad/wrong-exit-code": `title: Expects another exit code
docs: Job execution
project:
  ci: |
    job: { image: alpine, script: ["exit 3"] }
expect: { job: { state: failed, exit_code: 4 } }
`,
  "endless/sleeper": `title: Does not end by itself
docs: Job execution
project:
  ci: |
    job: { image: alpine, script: ["echo asleep", "trap '' TERM; sleep 4321 & sleep 4322"] }
expect: { job: { state: success } }
`,
};

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "conformance-test-"));
  scratch = path.join(dir, "tmp");
  mkdirSync(scratch);
  scenarios = path.join(dir, "scenarios");
  for (const [id, text] of Object.entries(SCENARIOS)) {
    mkdirSync(path.dirname(path.join(scenarios, id)), { recursive: true });
    writeFileSync(path.join(scenarios, `${id}.yaml`), text);
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

let number = 0;
/** The arguments of a run with these scenarios and a reports folder of its own, several folders deep. */
function run(...args: string[]): { args: string[]; reports: string } {
  const reports = path.join(dir, "deep", `reports-${number++}`);
  return { args: ["conformance", ...args, "--scenarios", scenarios, "--reports", reports], reports };
}

interface Report {
  seed: string;
  unfinished: string[];
  scenarios: { id: string; result: string; history: string }[];
}

function lastReport(reports: string): Report {
  return JSON.parse(readFileSync(path.join(reports, "latest/report.json"), "utf8")) as Report;
}

interface WantedPod {
  metadata: { name: string; labels: object };
  spec: { containers: object[] };
}

/** The pod that the runner asked for first. */
async function podOf(reports: string, id: string): Promise<WantedPod> {
  const { history = "" } = lastReport(reports).scenarios.find((scenario) => scenario.id === id) ?? {};
  for (const event of await readHistory(path.join(reports, "latest", history))) {
    if (event.type !== "request" || event.verb !== "create" || event.resource !== "pods") continue;
    return JSON.parse(event.body ?? "{}") as WantedPod;
  }
  throw new Error("no pod was asked for");
}

describe("a run", () => {
  it("prints plain lines where there is no terminal, ends with 0, and latest points at the last one", async () => {
    const { args, reports } = run("good/*", "--seed", "abc");
    const { code, stdout, stderr } = await faultline(args);
    expect(stdout).toMatch(/^2 scenarios, world fake, seed abc\ncontainers: .+\n/);
    expect(stdout).toMatch(/^pass {2}good\/first \d+\.\d s$/m);
    expect(stdout).toMatch(/^pass {2}good\/second \d+\.\d s$/m);
    expect(stdout).toMatch(/\n2 scenarios: 2 passed, 0 failed in \d+\.\d s \(world fake, seed abc\)\nResults: \S+\n$/);
    expect(stdout).not.toMatch(/[\r\u001B]/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });

    const first = readlinkSync(path.join(reports, "latest"));
    await faultline([...run("good/first").args, "--reports", reports]);
    const second = readlinkSync(path.join(reports, "latest"));
    expect(readdirSync(reports).toSorted()).toEqual([first, second, "latest"]);
    expect(second > first).toBe(true);
    expect(readdirSync(path.join(reports, "latest")).toSorted()).toEqual([
      "good__first.bodies.jsonl",
      "good__first.jsonl",
      "junit.xml",
      "report.json",
      "summary.md",
    ]);
  });

  it("--coverage also prints and writes what of the page the scenarios exercise", async () => {
    const { args, reports } = run("good/first", "--coverage");
    const { code, stdout } = await faultline(args);
    expect(code).toBe(0);
    const row = "| Job execution | the section itself | good/first |";
    expect(stdout).toContain(row);
    expect(stdout).toContain("\nwithout a scenario: setting kubernetes.cpu_limit (CPU requests and limits)\n");
    expect(readFileSync(path.join(reports, "latest/coverage.md"), "utf8")).toContain(row);
    const { sections } = JSON.parse(readFileSync(path.join(reports, "latest/coverage.json"), "utf8")) as {
      sections: { title: string; items: object[] }[];
    };
    expect(sections.find(({ title }) => title === "Job execution")?.items[0]).toEqual({
      kind: "section",
      name: "Job execution",
      scenarios: [{ id: "good/first", result: "pass" }],
    });
    const listed = await faultline(run("good/first", "--list", "--coverage").args);
    expect(listed).toMatchObject({ code: 0, stderr: "" });
    expect(listed.stdout).toContain(row);
  });

  it("draws the same with the same seed, and something else without", async () => {
    const pods: string[] = [];
    for (const seed of [["--seed", "abc"], ["--seed", "abc"], []]) {
      const { args, reports } = run("good/first", ...seed);
      await faultline(args);
      pods.push((await podOf(reports, "good/first")).metadata.name);
    }
    expect(pods[0]).toMatch(/^runner-/);
    expect(pods[1]).toBe(pods[0]);
    expect(pods[2]).not.toBe(pods[0]);
  });

  it("with a failure ends with 1 and says what was expected, what was got, and how to run it again", async () => {
    const { code, stdout } = await faultline(run("bad/*").args);
    expect(stdout).toMatch(/^fail {2}bad\/wrong-exit-code /m);
    expect(stdout).toMatch(/^FAIL {2}bad\/wrong-exit-code job\.exit_code: expected 4, got 3\n/m);
    expect(stdout).toMatch(/^ +\+\d+\.\d{3}s gitlab +job 1 failed, script_failure, exit 3\n/m);
    expect(stdout).toMatch(/^ +again: npm run conformance -- bad\/wrong-exit-code --seed \w+ --scenarios \S+$/m);
    expect(code).toBe(1);
  });

  it("that breaks itself ends with 3", async () => {
    const { code, stderr } = await startFaultline(run("good/first").args, { env: { TMPDIR: path.join(dir, "none") } })
      .ended;
    expect(stderr).toMatch(/^error: faultline itself failed: ENOENT: .* \(FAULTLINE_DEBUG=1 shows where\)\n$/);
    expect(code).toBe(3);
  });

  it("--verbose shows the history as it happens, --jobs 1 one scenario after the other", async () => {
    const { stdout } = await faultline(run("good/*", "--verbose", "--jobs", "1").args);
    const ids = stdout.split("\n").flatMap((line) => /^(good\/\w+): /.exec(line)?.[1] ?? []);
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id, index) => id !== ids[index - 1])).toEqual(["good/first", "good/second"]);
    expect(stdout).toMatch(/^good\/first: +\+\d+\.\d{3}s kubelet +stage step_script wrote ".*\\nfirst(\\n)?"$/m);
  });

  it("--config works with the user's [[runners]] section", async () => {
    const file = path.join(dir, "my-config.toml");
    writeFileSync(
      file,
      `[[runners]]
url = "https://gitlab.example.com"
token = "glrt-mine"
executor = "kubernetes"
[runners.kubernetes]
cpu_limit = "750m"
namespace = "of-my-own-cluster"
service_account = "my-account"
priority_class_name = "urgent"
[runners.kubernetes.node_selector]
pool = "mine"
[[runners.kubernetes.volumes.pvc]]
name = "kept-$CI_CONCURRENT_ID"
mount_path = "/kept"
[runners.kubernetes.pod_labels]
team = "red"
`,
    );
    const { args, reports } = run("good/first", "--config", file);
    const { code, stdout } = await faultline(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^made for your config\.toml: ServiceAccount my-account, PriorityClass urgent, PersistentVolumeClaim kept-0, .*, Node node-of-the-node-selector$/m,
    );
    expect(await podOf(reports, "good/first")).toMatchObject({
      metadata: { labels: { team: "red" } },
      spec: { containers: [{ name: "build", resources: { limits: { cpu: "750m" } } }, { name: "helper" }] },
    });
  });

  it("--bail ends at the first scenario that fails, breaks off the others and leaves nothing", async () => {
    const { args, reports } = run("bad/*", "endless/*", "--bail");
    const { code, stdout, stderr } = await startFaultline(args, { env: { TMPDIR: scratch } }).ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/\n1 scenario: 0 passed, 1 failed, 1 not finished in /);
    expect(lastReport(reports).unfinished).toEqual(["endless/sleeper"]);
    expect(residue(scratch)).toEqual(CLEAN);
  });

  it("--config leaves out scenarios that are about a config.toml of their own", async () => {
    const file = path.join(dir, "plain-config.toml");
    writeFileSync(file, "[[runners]]\n");
    const own = path.join(dir, "own", "area");
    mkdirSync(own, { recursive: true });
    writeFileSync(
      path.join(own, "limited.yaml"),
      `${SCENARIOS["good/second"]}config: |\n  concurrent = 1\n  [[runners]]\n`,
    );
    const folders = ["--scenarios", path.dirname(own), "--reports", path.join(dir, "own-reports")];
    const { code, stdout } = await faultline(["conformance", "--config", file, ...folders]);
    expect(stdout).toMatch(/^skip {2}area\/limited 0\.0 s \(needs the config\.toml that it comes with\)$/m);
    expect(code).toBe(0);
  });

  it("--list shows ids, titles, tags and needs, and runs nothing", async () => {
    const { args, reports } = run("--list");
    expect(await faultline(args)).toEqual({
      code: 0,
      stdout: `bad/wrong-exit-code  Expects another exit code
endless/sleeper      Does not end by itself
good/first           First  [#quick; #smoke; needs isolation]
good/second          Second
`,
      stderr: "",
    });
    expect(() => readdirSync(reports)).toThrow(/ENOENT/);
  });
});

describe("a run that cannot begin", () => {
  it("leaves no folder behind, and `latest` where it was", async () => {
    const nowhere = ["--cluster", "kubeconfig:no-such-context", "--yes"];
    const { args, reports } = run("good/first", ...nowhere);
    expect(await faultline(args)).toMatchObject({ code: 2, stderr: expect.stringMatching(/^error: /) as string });
    expect(() => readdirSync(reports)).toThrow(/ENOENT/);

    await faultline([...run("good/first").args, "--reports", reports]);
    const before = readdirSync(reports).toSorted();
    const latest = readlinkSync(path.join(reports, "latest"));
    await faultline([...run("good/first", ...nowhere).args, "--reports", reports]);
    expect(readdirSync(reports).toSorted()).toEqual(before);
    expect(readlinkSync(path.join(reports, "latest"))).toBe(latest);
  });
});

describe("a run that is ended in the middle", () => {
  const asleep = () => expect.poll(() => processesOf(scratch).join("\n"), { timeout: 30_000 }).toContain("sleep 4322");
  let running: RunningProgram;
  afterEach(async () => {
    running.signal("SIGKILL");
    await running.ended;
  });

  it.each(["auto", "plain"])(
    "by Ctrl-C reports what was finished, and leaves nothing (--runtime %s)",
    async (runtime) => {
      const { args, reports } = run("good/second", "endless/*", "--runtime", runtime);
      running = startFaultline(args, { env: { TMPDIR: scratch } });
      await running.until(/^pass {2}good\/second /m);
      await asleep();
      running.signal("SIGINT");
      const { code, stdout, stderr } = await running.ended;
      expect(residue(scratch)).toEqual(CLEAN);
      expect(stderr).toBe("interrupted: 1 of 2 scenarios were finished\n");
      expect(stdout).toMatch(/\n1 scenario: 1 passed, 0 failed, 1 not finished in /);
      expect(lastReport(reports).unfinished).toEqual(["endless/sleeper"]);
      expect(lastReport(reports).scenarios).toMatchObject([{ id: "good/second", result: "pass" }]);
      expect(code).toBe(130);
    },
  );

  it.each(["auto", "plain"])("by SIGKILL leaves no process and no mount (--runtime %s)", async (runtime) => {
    running = startFaultline(run("endless/*", "--runtime", runtime).args, {
      env: { TMPDIR: scratch },
    });
    await asleep();
    running.signal("SIGKILL");
    await running.ended;
    await expect.poll(() => processesOf(scratch), { timeout: 20_000 }).toEqual([]);
    expect(residue(scratch).mounts).toEqual([]);
    rmSync(scratch, { recursive: true });
    mkdirSync(scratch);
  });
});

describe("on a terminal", () => {
  function onTerminal(args: string[], env: Record<string, string | undefined>) {
    const command = ["stty cols 100; exec", process.execPath, "src/cli/faultline.ts", ...args].join(" ");
    return startProgram("script", ["-qec", command, "/dev/null"], { env: { NO_COLOR: undefined, ...env } });
  }

  it("one live line stays beneath the failures, and nothing of it in the end", async () => {
    const { code, stdout } = await onTerminal(run("good/first", "bad/*").args, {}).ended;
    const drawn = stdout.split("\r\u001B[2K");
    expect(drawn.shift()).toBe("");
    expect(drawn[0]).toMatch(/^2 scenarios, world fake, seed \w+\r\ncontainers: .+\r\n$/);
    expect(drawn[1]).toMatch(/^\[-+\] 0\/2 {2}1 running, 0 passed, 0 failed {2}0:\d\d$/);
    expect(drawn).toContainEqual(expect.stringMatching(/^\[-+\] 0\/2 {2}2 running, 0 passed, 0 failed {2}0:\d\d$/));
    const failure = drawn.findIndex((piece) => /^fail {2}bad\/wrong-exit-code \d+\.\d s\r\n$/.test(piece));
    expect(drawn[failure + 1]).toMatch(/^\[.{10,30}\] \d\/2 {2}\d running, \d passed, 1 failed {2}0:\d\d$/);
    expect(stdout).not.toMatch(/^pass {2}/m);
    expect(drawn.at(-1)).toMatch(
      /^\S*FAIL \S* bad\/wrong-exit-code job\.exit_code: expected 4, got 3\r\n[\s\S]*Results: \S+\r\n$/,
    );
    expect(code).toBe(1);
  });

  it("of a CI there are plain lines", async () => {
    const { stdout } = await onTerminal(run("good/first").args, { CI: "true" }).ended;
    expect(stdout).toMatch(/\r\npass {2}good\/first \d+\.\d s\r\n/);
    expect(stdout).not.toContain("\u001B");
  });
});
