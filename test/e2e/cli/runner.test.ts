import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startFaultline, startProgram, type RunningProgram } from "./running-faultline.ts";

let dir: string;
let number = 0;
const started: RunningProgram[] = [];

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "runner-test-"));
});
afterEach(async () => {
  for (const program of started) program.signal("SIGTERM");
  await Promise.all(started.splice(0).map((program) => program.ended));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

interface Scene {
  serve: RunningProgram;
  ready: Record<string, string>;
  /** Of the runner. */
  config: string;
  startRunner(words?: readonly string[], env?: Record<string, string>): RunningProgram;
  kubectl(...args: string[]): Promise<string>;
}

/** The fakes with a project in one process; runners are others. */
async function scene(ci: string): Promise<Scene> {
  const folder = path.join(dir, `scene-${number++}`);
  mkdirSync(path.join(folder, "project"), { recursive: true });
  writeFileSync(path.join(folder, "project/.gitlab-ci.yml"), ci);
  const kubeconfig = path.join(folder, "kc.yaml");
  const project = ["--project", path.join(folder, "project"), "--verbose"];
  const serve = startFaultline(["serve", "--kubeconfig", kubeconfig, "--json", ...project]);
  started.push(serve);
  const ready = JSON.parse((await serve.until(/^\{.*\}\n/))[0]) as Record<string, string>;
  const config = path.join(folder, "config.toml");
  writeFileSync(
    config,
    `check_interval = 1
[[runners]]
name = "e2e"
url = "${ready["gitlabUrl"]}"
token = "${ready["runnerToken"]}"
executor = "kubernetes"
[runners.kubernetes]
host = "${ready["apiUrl"]}"
ca_file = "${ready["caFile"]}"
bearer_token = "${ready["bearerToken"]}"
namespace = "ci"
image = "alpine"
cleanup_grace_period_seconds = 1
`,
  );
  return {
    serve,
    ready,
    config,
    startRunner(words = [], env = {}) {
      const runner = startFaultline(["runner", "--config", config, ...words], { env });
      started.push(runner);
      return runner;
    },
    async kubectl(...args) {
      const { stdout, stderr } = await startProgram("kubectl", ["--kubeconfig", kubeconfig, "-n", "ci", ...args]).ended;
      return stdout + stderr;
    },
  };
}

/** A job that goes on when the file /tmp/go appears in its container. */
const PATIENT = `
patient:
  script:
    - echo the job waits
    - until [ -e /tmp/go ]; do sleep 0.1; done
    - echo the job goes on
later:
  script: ["echo never"]
`;

describe("faultline runner as the official runner documents it", () => {
  it("works on a job of serve --project; the log is for people and holds no secret; the system id is kept", async () => {
    const { serve, ready, config, startRunner } = await scene(`
variables: { GREETING: hello from the job }
good: { script: ["echo $GREETING", "echo token=$CI_JOB_TOKEN."] }
bad: { stage: deploy, script: ["exit 37"] }
`);
    const runner = startRunner();
    await serve.until(/\{"job":\{"id":1,"name":"good","stage":"test","state":"pending"\}\}\n/);
    await serve.until(/"trace":\{"job":1,"text":".*hello from the job\\n/);
    await serve.until(/token=\[MASKED\]\.\\n/);
    await serve.until(/\{"job":\{"id":1,"name":"good","stage":"test","state":"success"\}\}\n/);
    await serve.until(
      /\{"job":\{"id":2,"name":"bad","stage":"deploy","state":"failed","failureReason":"script_failure","exitCode":37\}\}\n/,
    );
    const [, systemId = ""] = await serve.until(/system ID: (r_\w{12})/);
    runner.signal("SIGTERM");
    const { code, stdout, stderr } = await runner.ended;
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    const lines = stderr.trimEnd().split("\n");
    for (const line of lines) expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z (info {3}|warning|error {2}) \S.*/);
    expect(stderr).toMatch(/info {4}Job succeeded runner=\S+ job=1 project=1\n/);
    expect(stderr).toMatch(/info {4}Job failed runner=\S+ job=2 project=1 reason=script_failure\n/);
    for (const secret of [ready["runnerToken"], ready["bearerToken"]]) expect(stderr).not.toContain(secret);

    const file = path.join(path.dirname(config), ".runner_system_id");
    expect(readFileSync(file, "utf8").trim()).toBe(systemId);
    const again = startRunner();
    await again.until(/Runner started/);
    again.signal("SIGINT");
    expect(await again.ended).toMatchObject({ code: 0 });
    expect(readFileSync(file, "utf8").trim()).toBe(systemId);
  });

  it("takes settings from its environment and its command line", async () => {
    const { serve, startRunner, kubectl } = await scene(PATIENT);
    const words = ["--kubernetes-host_aliases", '[{"ip":"192.168.1.100","hostnames":["myservice.local"]}]'];
    const runner = startRunner(words, { KUBERNETES_SERVICE_ACCOUNT: "gitlab-runner" });
    await runner.until(
      /Setting given beside \S+ key=service_account by="environment variable KUBERNETES_SERVICE_ACCOUNT"/,
    );
    await serve.until(/the job waits\\n/);
    const columns = "custom-columns=A:.spec.serviceAccountName,H:.spec.hostAliases[*].hostnames[*]";
    expect(await kubectl("get", "pods", "--no-headers", "-o", columns)).toMatch(/^gitlab-runner +myservice\.local\n$/);
    runner.signal("SIGTERM");
    expect(await runner.ended).toMatchObject({ code: 0 });
  });

  it("SIGQUIT lets the running job finish and takes no other, even when it comes twice", async () => {
    const { serve, startRunner, kubectl } = await scene(PATIENT);
    const runner = startRunner();
    await serve.until(/the job waits\\n/);
    runner.signal("SIGQUIT");
    await runner.until(/warning Stopping when the running jobs are done signal=SIGQUIT\n/);
    runner.signal("SIGQUIT");
    const pod = (await kubectl("get", "pods", "-o", "name")).trim();
    expect(await kubectl("exec", pod, "-c", "build", "--", "touch", "/tmp/go")).toBe("");
    await serve.until(/"name":"patient","stage":"test","state":"success"/);
    expect(await runner.ended).toMatchObject({ code: 0 });
    serve.signal("SIGTERM");
    expect((await serve.ended).stdout).not.toContain('"name":"later","stage":"test","state":"running"');
  });

  it("SIGTERM aborts the running job: GitLab hears that it failed, and its pod goes", async () => {
    const { serve, startRunner, kubectl } = await scene(PATIENT);
    const runner = startRunner();
    await serve.until(/the job waits\\n/);
    expect(await kubectl("get", "pods", "-o", "name")).toMatch(/^pod\/runner-/);
    runner.signal("SIGTERM");
    expect(await runner.ended).toMatchObject({ code: 0 });
    await serve.until(/"name":"patient","stage":"test","state":"failed"/);
    await serve.until(/ERROR: Job failed.*: aborted: terminated/);
    await expect.poll(() => kubectl("get", "pods"), { timeout: 20_000 }).toBe("No resources found in ci namespace.\n");
  });

  it("a second SIGTERM does not wait for a cluster and a GitLab that are silent", async () => {
    const { serve, startRunner } = await scene(PATIENT);
    const runner = startRunner();
    await serve.until(/the job waits\\n/);
    serve.signal("SIGSTOP");
    try {
      runner.signal("SIGTERM");
      await runner.until(/warning Stopping, running jobs are aborted/);
      runner.signal("SIGTERM");
      const { code, stderr } = await runner.ended;
      expect(stderr).toMatch(/warning Exiting at once signal=SIGTERM\n$/);
      expect(code).toBe(143);
    } finally {
      serve.signal("SIGCONT");
    }
  });

  it("two of them side by side on one machine share the jobs and never a name", async () => {
    const jobs = ["a", "b", "c", "d"];
    const { serve, startRunner } = await scene(
      jobs.map((job) => `${job}: { script: ["echo on $HOSTNAME."] }`).join("\n"),
    );
    startRunner();
    startRunner();
    for (const job of jobs) await serve.until(new RegExp(`"name":"${job}","stage":"test","state":"success"`));
    serve.signal("SIGTERM");
    const { stdout } = await serve.ended;
    const pods = [...stdout.matchAll(/on (runner-[\w-]+)\.\\n/g)].map(([, pod]) => pod);
    expect(new Set(pods).size).toBe(4);
  });
});

describe("a config.toml that no runner can work with", () => {
  const cases: [what: string, text: string, line: RegExp][] = [
    ["is no TOML", "concurrent = \n", /^.*bad\.toml:1:\d+: error: not valid TOML/],
    [
      "has a wrong type",
      '[[runners]]\nurl = "http://gitlab"\nlimit = "many"\n',
      /^.*bad\.toml:3:1: error: "runners\.0\.limit" is "many"/,
    ],
    [
      "has a log level that there is not",
      'log_level = "loud"\n[[runners]]\nurl = "http://gitlab"\ntoken = "t"\n',
      /^error: log_level is "loud", expected debug, info/,
    ],
    ["has no runner", "concurrent = 1\n", /^error: .*bad\.toml has no \[\[runners\]\] section/],
    [
      "has an address that is none",
      '[[runners]]\nurl = "gitlab"\ntoken = "t"\nexecutor = "kubernetes"\n',
      /reason="url is \\"gitlab\\", expected the address of a GitLab/,
    ],
  ];
  it.each(cases)("%s", async (_, text, line) => {
    const file = path.join(dir, "bad.toml");
    writeFileSync(file, text);
    const { code, stderr } = await startFaultline(["runner", "--config", file]).ended;
    expect(stderr.replaceAll(/^.*warning.*\n/gm, "")).toMatch(line);
    expect(code).toBe(2);
  });
});
