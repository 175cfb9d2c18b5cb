import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../../src/faults/index.ts";
import { startFaultline, startProgram, type CliResult, type RunningProgram } from "./running-faultline.ts";

let dir: string;
let scratch: string;
let serve: RunningProgram;
let kubeconfig: string;

const PLAN = `
faults:
  - fault: http-error
    where: { verb: list, resource: secrets }
    when: { nth: 1 }
    with: { status: 500, reason: InternalError, message: "error dialing backend: EOF" }
`;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "faults-test-"));
  scratch = path.join(dir, "tmp");
  mkdirSync(scratch);
  writeFileSync(path.join(dir, "plan.yaml"), PLAN);
  kubeconfig = path.join(dir, "kc.yaml");
  serve = startFaultline(["serve", "--kubeconfig", kubeconfig, "--faults", path.join(dir, "plan.yaml")], {
    env: { TMPDIR: scratch },
  });
  await serve.until(/Ctrl-C ends it/);
});
afterAll(async () => {
  serve.signal("SIGTERM");
  await serve.ended;
  rmSync(dir, { recursive: true, force: true });
});

const kubectl = (...args: string[]) =>
  startProgram("kubectl", ["--kubeconfig", kubeconfig, "-n", "ci", ...args], { env: { HOME: dir } }).ended;
const faults = (...args: string[]): Promise<CliResult> =>
  startFaultline(["faults", ...args], { env: { TMPDIR: scratch } }).ended;

describe("a plan for whatever client comes to serve", () => {
  it("is told of, befalls kubectl, and its firing is told of, too", async () => {
    await serve.until(/faults +0 {2}api list secrets, match 1: answers 500 "error dialing backend: EOF"/);
    expect(await kubectl("get", "secrets")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Error from server (InternalError): error dialing backend: EOF") as string,
    });
    await serve.until(/fault 0 http-error fires at request, GET secrets ci/);
    expect(await kubectl("get", "secrets")).toMatchObject({ code: 0 });
    expect(await faults("list")).toMatchObject({
      code: 0,
      stdout: '0  api list secrets, match 1: answers 500 "error dialing backend: EOF"  [matched 2, fired 1]\n',
    });
  });

  it("changes while it is at work: by words, as YAML, and back again", async () => {
    const words = ["http-error", "where.resource=configmaps", "with.status=503", "with.message=not now"];
    expect(await faults("add", ...words)).toMatchObject({
      code: 0,
      stdout: '1  api configmaps, every match: answers 503 "not now"  [matched 0, fired 0]\n',
    });
    expect((await kubectl("get", "configmaps")).stderr).toContain("not now");
    expect(await faults("add", "{fault: connection-reset, where: {resource: services}}")).toMatchObject({ code: 0 });
    expect((await kubectl("get", "services")).stderr).toMatch(/connection reset by peer|EOF/);

    const list = JSON.parse((await faults("list", "--json")).stdout) as { faults: { index: number; fired: number }[] };
    expect(list.faults.map(({ index, fired }) => [index, fired > 0])).toEqual([
      [0, true],
      [1, true],
      [2, true],
    ]);
    expect((await faults("remove", "1")).stdout).not.toContain("not now");
    expect(await kubectl("get", "configmaps")).toMatchObject({ code: 0 });
    expect(await faults("clear")).toMatchObject({ code: 0, stdout: "the plan is empty\n" });
    expect(await kubectl("get", "services")).toMatchObject({ code: 0 });
  });

  it("refuses what is wrong, with its place, and changes nothing", async () => {
    expect(await faults("add", "http-error", "where.verbs=list", "with.status=503", "with.message=x")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^arguments:\d+:\d+: error: unknown key "verbs".*did you mean "verb"/) as string,
    });
    expect(await faults("add", path.join(dir, "none.yaml"))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("cannot read the fault plan") as string,
    });
    expect(await faults("add", "http-error", "nonsense")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"nonsense" is no setting') as string,
    });
    expect(await faults("remove", "77")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no fault 77") as string,
    });
    expect((await faults("list")).stdout).toBe("the plan is empty\n");
  });

  it("is nobody else's business: the way in is told to this user's programs alone", async () => {
    const file = path.join(scratch, `faultline-serve-${userInfo().uid}`, `${serve.pid}.json`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    const elsewhere = path.join(dir, "elsewhere");
    mkdirSync(elsewhere);
    expect(await startFaultline(["faults", "list"], { env: { TMPDIR: elsewhere } }).ended).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("nothing is served") as string,
    });
  });
});

describe("the catalogue", () => {
  it("is shown by layers, and every fault with its parameters", async () => {
    const overview = (await faults("kinds")).stdout;
    for (const { id } of catalogue) expect(overview).toMatch(new RegExp(`^  ${id} `, "m"));
    const { stdout } = await faults("kinds", "latency");
    expect(stdout).toMatch(/^ {2}ms: integer \(required\)/m);
    expect(await faults("kinds", "http-eror")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean "http-error"?') as string,
    });
  });

  it("is documented: every fault has docs, a layer of its folder and parameters that are described", () => {
    for (const fault of catalogue) {
      expect(fault.docs.length, fault.id).toBeGreaterThan(40);
      expect(fault.targets.length, fault.id).toBeGreaterThan(0);
    }
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
  });
});
