import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { startFaultline, startProgram, type RunningProgram } from "./running-faultline.ts";

let dir: string;
let config: string;
let serve: RunningProgram;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "permissions-test-"));
  config = path.join(dir, "config.toml");
  serve = startFaultline(["serve", "--json", "--kubeconfig", path.join(dir, "kc.yaml")]);
  const ready = JSON.parse((await serve.until(/^\{.*\}\n/))[0]) as Record<string, string>;
  writeFileSync(
    config,
    `[[runners]]
name = "e2e"
url = "${ready["gitlabUrl"]}"
token = "${ready["runnerToken"]}"
[runners.kubernetes]
host = "${ready["apiUrl"]}"
ca_file = "${ready["caFile"]}"
bearer_token = "${ready["bearerToken"]}"
namespace = "ci"
`,
  );
});
afterAll(async () => {
  serve.signal("SIGTERM");
  await serve.ended;
  rmSync(dir, { recursive: true, force: true });
});

const permissions = (...words: string[]) => startFaultline(["runner", "--permissions", ...words]).ended;

describe("runner --permissions", () => {
  it("prints the table and a Role for the settings, as YAML for kubectl", async () => {
    const { code, stdout } = await permissions("--config", config, "--kubernetes-print_pod_warning_events=false");
    expect(code).toBe(0);
    expect(stdout).toContain("# | pods/exec | create, delete, get, patch |\n");
    const roles = parseAllDocuments(stdout).map(
      (document) => document.toJS() as { rules: { resources: string[] }[] } | null,
    );
    const role = roles.at(-1);
    expect(role).toMatchObject({ kind: "Role", metadata: { namespace: "ci" } });
    expect(role?.rules.map(({ resources }) => resources[0])).toEqual([
      "pods",
      "pods/attach",
      "pods/exec",
      "pods/log",
      "secrets",
      "serviceaccounts",
      "services",
    ]);
  });

  it("works without a file, and asks for a ClusterRole where jobs have namespaces of their own", async () => {
    const { code, stdout } = await permissions("--kubernetes-namespace-per-job");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^kind: ClusterRole$/m);
    expect(stdout).toContain('resources: ["namespaces"]');
  });

  it("asks the cluster, and says what will not work", async () => {
    const ask = () => permissions("--config", config, "--check-cluster");
    const complete = await ask();
    expect(complete.stdout).toContain("# The cluster grants all of it.\n");
    expect(complete.code).toBe(0);

    const kubectl = ["--kubeconfig", path.join(dir, "kc.yaml"), "-n", "ci", "patch", "role", "gitlab-runner"];
    const rules = [{ apiGroups: [""], resources: ["*"], verbs: ["create", "get", "list", "update", "watch", "patch"] }];
    await startProgram("kubectl", [...kubectl, "--type=merge", "-p", JSON.stringify({ rules })]).ended;
    const { code, stdout } = await ask();
    expect(stdout.match(/^# missing: .*$/gm)).toEqual([
      "# missing: pods delete in namespace ci: pods of finished jobs are left behind",
      "# missing: pods/attach delete in namespace ci: the page asks for it, this runner does not use it",
      "# missing: pods/exec delete in namespace ci: the page asks for it, this runner does not use it",
      "# missing: secrets delete in namespace ci: secrets with registry credentials are left behind when no pod came of them",
    ]);
    expect(code).toBe(1);
  });

  it("says that the cluster cannot be asked", async () => {
    const { code, stderr } = await startFaultline(["runner", "--permissions", "--check-cluster"], {
      env: { KUBECONFIG: path.join(dir, "none.yaml"), KUBERNETES_SERVICE_HOST: undefined },
    }).ended;
    expect(stderr).toMatch(/^error: cannot ask the cluster of runner "runners\.0": getting Kubernetes config: ENOENT/);
    expect(code).toBe(2);
  });
});
