import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processesOf, residue } from "./residue.ts";
import { startFaultline, startProgram, type CliResult, type RunningProgram } from "./running-faultline.ts";

const CLEAN = { processes: [], files: [], mounts: [] };
let dir: string;
let scratch: string;

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "serve-test-"));
  scratch = path.join(dir, "tmp");
  mkdirSync(scratch);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const OBJECTS = `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: reader, namespace: ci }
rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }]
---
apiVersion: v1
kind: ResourceQuota
metadata: { name: one-pod, namespace: ci }
spec: { hard: { pods: "1" } }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: ci }
spec:
  restartPolicy: Never
  containers:
    - name: main
      image: alpine
      command: ["sh", "-c", "echo first; until [ -e /tmp/go ]; do sleep 0.1; done; echo last"]
`;

describe("kubectl at the door of serve", () => {
  let serve: RunningProgram;
  let ready: Record<string, string>;
  let kubeconfig: string;

  beforeAll(async () => {
    if (spawnSync("kubectl", ["version", "--client"]).status !== 0) {
      throw new Error(
        "kubectl is not on the PATH; install it (Debian: apt-get install kubernetes-client) and run again",
      );
    }
    kubeconfig = path.join(dir, "kc.yaml");
    writeFileSync(kubeconfig, "of a serve before this one", { mode: 0o644 });
    writeFileSync(path.join(dir, "objects.yaml"), OBJECTS);
    serve = startFaultline(["serve", "--kubeconfig", kubeconfig, "--json"], { env: { TMPDIR: scratch } });
    const [line] = await serve.until(/^\{.*\}\n/);
    ready = JSON.parse(line) as Record<string, string>;
  });
  afterAll(async () => {
    serve.signal("SIGTERM");
    await serve.ended;
  });

  const start = (...args: string[]) =>
    startProgram("kubectl", ["--kubeconfig", kubeconfig, ...args], { env: { HOME: dir } });
  const kubectl = (...args: string[]): Promise<CliResult> => start(...args).ended;

  it("has its addresses and tokens in one JSON line, and a kubeconfig that only its owner reads", () => {
    expect(ready).toMatchObject({
      kubeconfig,
      apiUrl: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/) as string,
      gitlabUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
      runnerToken: expect.stringMatching(/^glrt-/) as string,
      namespace: "ci",
    });
    expect(statSync(kubeconfig).mode & 0o777).toBe(0o600);
  });

  it("a pod, a role and a quota are applied, watched, shown, followed, entered and deleted", async () => {
    const watch = start("get", "pods", "-A", "-w");
    const applied = await kubectl("apply", "-f", path.join(dir, "objects.yaml"));
    expect(applied).toEqual({
      code: 0,
      stdout: "role.rbac.authorization.k8s.io/reader created\nresourcequota/one-pod created\npod/web created\n",
      stderr: "",
    });
    await watch.until(/^ci +web +0\/1 +Pending /m);
    await watch.until(/^ci +web +1\/1 +Running /m);

    expect((await kubectl("-n", "ci", "get", "pod", "web", "-o", "yaml")).stdout).toMatch(/^ {2}phase: Running$/m);
    const { stdout: description } = await kubectl("-n", "ci", "describe", "pod", "web");
    expect(description).toMatch(/^Name: +web$/m);
    expect(description).toMatch(/Normal +Started .* Started container main$/m);

    const failing = await kubectl("-n", "ci", "exec", "web", "--", "sh", "-c", "exit 7");
    expect(failing).toEqual({ code: 7, stdout: "", stderr: "command terminated with exit code 7\n" });

    const second = path.join(dir, "second.yaml");
    writeFileSync(second, (OBJECTS.split("---")[2] ?? "").replace("name: web", "name: second"));
    expect(await kubectl("apply", "-f", second)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        'pods "second" is forbidden: exceeded quota: one-pod, requested: pods=1, used: pods=1, limited: pods=1',
      ) as string,
    });

    const logs = start("-n", "ci", "logs", "-f", "web");
    await logs.until(/^first\n/);
    expect(await kubectl("-n", "ci", "exec", "web", "--", "touch", "/tmp/go")).toMatchObject({ code: 0 });
    expect(await logs.ended).toEqual({ code: 0, stdout: "first\nlast\n", stderr: "" });
    await watch.until(/^ci +web +0\/1 +Completed /m);
    watch.signal("SIGINT");

    expect(await kubectl("-n", "ci", "delete", "pod", "web")).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^pod "web" deleted/) as string,
    });
    expect(await kubectl("-n", "ci", "get", "pod", "web")).toMatchObject({
      code: 1,
      stderr: 'Error from server (NotFound): pods "web" not found\n',
    });
  });

  it("auth can-i knows the administrator from the runner", async () => {
    const asRunner = ["--token", ready["bearerToken"] ?? "", "-n", "ci", "auth", "can-i"];
    expect(await kubectl(...asRunner, "create", "pods")).toMatchObject({ code: 0, stdout: "yes\n" });
    expect(await kubectl(...asRunner, "delete", "secrets", "-n", "default")).toMatchObject({ code: 1, stdout: "no\n" });
    expect(await kubectl("auth", "can-i", "delete", "secrets")).toMatchObject({ code: 0, stdout: "yes\n" });
  });
});

/** Passes one SIGINT on, as npm would that of the terminal, and writes what the program ended with. */
const TELLING_SHELL = `#!/bin/sh
sh "$@" &
program=$!
trap 'trap : INT; kill -INT "$program"' INT
while kill -0 "$program" 2>/dev/null; do wait "$program"; code=$?; done
echo "$code" >"$TOLD"
exit "$code"
`;

describe("the end of serve", () => {
  const SLEEPER = `
apiVersion: v1
kind: Pod
metadata: { name: sleeper, namespace: ci }
spec: { containers: [{ name: main, image: alpine, command: ["sh", "-c", "trap '' TERM; sleep 4321 & sleep 4322"] }] }
`;
  /** A running pod in it. */
  async function inhabited(serve: RunningProgram): Promise<void> {
    const [, kubeconfig = ""] = await serve.until(/kubeconfig +(\S+)/);
    writeFileSync(path.join(dir, "sleeper.yaml"), SLEEPER);
    const options = { env: { HOME: dir } };
    const watch = startProgram("kubectl", ["--kubeconfig", kubeconfig, "get", "pods", "-A", "-w"], options);
    const file = path.join(dir, "sleeper.yaml");
    await startProgram("kubectl", ["--kubeconfig", kubeconfig, "apply", "-f", file], options).ended;
    await watch.until(/^ci +sleeper +1\/1 +Running /m);
    watch.signal("SIGINT");
    await watch.ended;
    await expect.poll(() => processesOf(scratch).join("\n"), { timeout: 30_000 }).toContain("sleep 4322");
  }

  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("%s ends it with 0, and nothing is left", async (signal) => {
    const serve = startFaultline(["serve"], { env: { TMPDIR: scratch } });
    await serve.until(/Ctrl-C ends it/);
    await inhabited(serve);
    serve.signal(signal);
    expect(await serve.ended).toMatchObject({ code: 0, stderr: "" });
    expect(residue(scratch)).toEqual(CLEAN);
  });

  it("a Ctrl-C on the terminal ends it with 0 and leaves nothing", async () => {
    const command = `exec ${process.execPath} src/cli/faultline.ts serve`;
    const terminal = startProgram("script", ["-qec", command, "/dev/null"], { env: { TMPDIR: scratch } });
    await inhabited(terminal);
    terminal.type("\u0003");
    const { code, stdout } = await terminal.ended;
    await expect.poll(() => residue(scratch), { timeout: 20_000 }).toEqual(CLEAN);
    expect({ code, end: stdout.slice(-5) }).toEqual({ code: 0, end: ".\r\n^C" });
  });

  // npm hears the Ctrl-C as well and may end by it. So the shell that it starts tells what serve itself ended with.
  it("a Ctrl-C through npm ends it with 0 and leaves nothing", async () => {
    const shell = path.join(dir, "telling-shell");
    const told = path.join(dir, "exit-code");
    writeFileSync(shell, TELLING_SHELL, { mode: 0o755 });
    const env = { TMPDIR: scratch, npm_config_script_shell: shell, TOLD: told };
    const terminal = startProgram("script", ["-qec", "npm run --silent serve", "/dev/null"], { env });
    await inhabited(terminal);
    terminal.type("\u0003");
    const { code, stdout } = await terminal.ended;
    await expect.poll(() => residue(scratch), { timeout: 20_000 }).toEqual(CLEAN);
    await expect.poll(() => existsSync(told) && readFileSync(told, "utf8"), { timeout: 20_000 }).toBe("0\n");
    expect([0, 130]).toContain(code);
    expect(stdout.slice(-5)).toBe(".\r\n^C");
  });

  it("killed for good it leaves no process and no mount", async () => {
    const serve = startFaultline(["serve"], { env: { TMPDIR: scratch } });
    await inhabited(serve);
    serve.signal("SIGKILL");
    await serve.ended;
    await expect.poll(() => processesOf(scratch), { timeout: 20_000 }).toEqual([]);
    expect(residue(scratch).mounts).toEqual([]);
    rmSync(scratch, { recursive: true });
    mkdirSync(scratch);
  });
});
