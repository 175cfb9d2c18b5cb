import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { namespaceReason } from "../../contract/process-runtime/runtime-modes.ts";
import { residue } from "../cli/residue.ts";
import { repository, startProgram } from "../cli/running-faultline.ts";

const main = path.join(repository, "src/cli/faultline.ts");
const ORDINARY = 65_534;
const AS_ORDINARY = ["setpriv", `--reuid=${ORDINARY}`, `--regid=${ORDINARY}`, "--clear-groups"];
/** What follows runs without any right and where the kernel makes no namespaces, as in a locked-down container of a CI. */
const RESTRICTED = [
  "unshare",
  "--user",
  "--map-current-user",
  "--keep-caps",
  "sh",
  "-c",
  'echo 0 > /proc/sys/user/max_user_namespaces && exec setpriv --bounding-set=-all --inh-caps=-all --no-new-privs "$@"',
  "restricted",
];

const separable = (await namespaceReason()) === undefined;
const restrictable = runs(RESTRICTED, ["true"]);
const isRoot = process.getuid?.() === 0;
const ordinaryCanRead = isRoot && runs(AS_ORDINARY, [process.execPath, "-e", `fs.readdirSync("${repository}")`]);

let dir: string;
let scratch: string;
let home: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "modes-test-"));
  scratch = path.join(dir, "tmp");
  home = path.join(dir, "home");
  for (const folder of [scratch, home]) mkdirSync(folder);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe("scenarios by plain processes", () => {
  it("pass without isolation, are skipped with the reason where they need it, and leave nothing", async () => {
    const ids = ["basic/success", "basic/script-failure", "basic/background-process", "retry/connection-reset"];
    const run = await conformance([], ["--runtime", "plain", ...ids, "basic/services"]);
    expect(run).toMatchObject({
      code: 0,
      containers: "plain processes that share the machine's files and ports (as asked for)",
    });
    expect(run.results).toEqual({
      ...Object.fromEntries(ids.map((id) => [id, "pass"])),
      "basic/services": "skip: needs isolation (pods with files, network and processes of their own)",
    });
    expectNothingLeft();
  });

  it("take turns at a path that two pods need at the same time", async () => {
    const scenarios = path.join(dir, "scenarios");
    mkdirSync(scenarios);
    const job = '{ image: alpine, script: ["sleep 0.3", "echo $CI_JOB_NAME > mine", "cat mine"] }';
    writeFileSync(
      path.join(scenarios, "two.yaml"),
      `title: Two\ndocs: Job execution\nproject:\n  ci: |\n    one: ${job}\n    two: ${job}\n` +
        "expect: { jobs: { one: { state: success }, two: { state: success } } }\n",
    );
    const run = await conformance([], ["--runtime", "plain", "--scenarios", scenarios]);
    expect(run.results).toEqual({ two: "pass" });
    expectNothingLeft();
  });

  it.runIf(restrictable)("are what is left where namespaces are forbidden, and the run says why", async () => {
    const run = await conformance(RESTRICTED, ["basic/success", "stream/log-cut-midway"]);
    expect(run).toMatchObject({ code: 0, results: { "basic/success": "pass", "stream/log-cut-midway": "pass" } });
    expect(run.containers).toMatch(
      /^plain processes that share the machine's files and ports \(namespaces do not work here: cannot make a pod's namespaces: unshare: .+/,
    );
    expectNothingLeft();
  });
});

describe.each(separable ? ["namespaces", "plain"] : ["plain"])("a run that is killed: %s", (mode) => {
  it("leaves neither processes nor its scratch folder", async () => {
    const reports = path.join(dir, "reports");
    const run = startProgram(
      process.execPath,
      [main, "conformance", "basic/timeout", "--verbose", "--runtime", mode, "--reports", reports],
      { env: { TMPDIR: scratch, HOME: home } },
    );
    await run.until(/stage step_script started/);
    run.signal("SIGKILL");
    await run.ended;
    await vi.waitFor(expectNothingLeft, { timeout: 30_000, interval: 200 });
  });
});

describe.runIf(separable && ordinaryCanRead)("scenarios of an ordinary user", () => {
  it("run in user namespaces, isolated", async () => {
    for (const folder of [dir, scratch, home]) chownSync(folder, ORDINARY, ORDINARY);
    const run = await conformance(AS_ORDINARY, ["basic/success", "basic/services"]);
    expect(run).toEqual({
      code: 0,
      containers: "Linux user namespaces: every pod has its own network, every container its own files and processes",
      results: { "basic/success": "pass", "basic/services": "pass" },
    });
    expectNothingLeft();
  });
});

async function conformance(prefix: string[], args: string[]) {
  const reports = path.join(home, "reports");
  const [program = "", ...rest] = [...prefix, process.execPath, main, "conformance", ...args, "--reports", reports];
  const { code, stdout } = await startProgram(program, rest, { env: { TMPDIR: scratch, HOME: home } }).ended;
  const report = JSON.parse(readFileSync(path.join(reports, "latest/report.json"), "utf8")) as {
    scenarios: { id: string; result: string; reason?: string }[];
  };
  const results = Object.fromEntries(
    report.scenarios.map(({ id, result, reason }) => [id, reason === undefined ? result : `${result}: ${reason}`]),
  );
  return { code, containers: /^containers: (.*)$/m.exec(stdout)?.[1], results };
}

/** Neither processes, scratch folders, mounts, nor settings in the home of whoever ran it. */
function expectNothingLeft(): void {
  if (existsSync("/proc/self/environ")) expect(residue(scratch)).toEqual({ processes: [], files: [], mounts: [] });
  expect(readdirSync(scratch)).toEqual([]);
  expect(readdirSync(home).filter((name) => name !== "reports")).toEqual([]);
}

function runs(prefix: string[], command: string[]): boolean {
  const [program = "", ...args] = [...prefix, ...command];
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}
