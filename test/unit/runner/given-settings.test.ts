import { describe, expect, it, test } from "vitest";
import { formatProblem } from "../../../src/diagnostics/index.ts";
import { environmentSettings, flagSettings, loadConfig } from "../../../src/runner/index.ts";

const valuesOf = ({ given }: ReturnType<typeof flagSettings>) =>
  Object.fromEntries(given.map(({ key, value }) => [key, value]));
const problemsOf = ({ problems }: ReturnType<typeof flagSettings>) => problems.map(formatProblem);

describe("environment variables", () => {
  it.each([
    ["KUBERNETES_SERVICE_ACCOUNT", "ci", { service_account: "ci" }],
    ["KUBERNETES_SERVICE_ACCOUNT_OVERWRITE_ALLOWED", "ci-.*", { service_account_overwrite_allowed: "ci-.*" }],
    ["KUBECTL_CONTEXT", "minikube", { context: "minikube" }],
    ["KUBERNETES_REQUEST_RETRY_LIMIT", "7", { retry_limit: 7 }],
    ["KUBERNETES_REQUEST_RETRY_BACKOFF_MAX", "900", { retry_backoff_max: 900 }],
    ["KUBERNETES_PRIVILEGED", "true", { privileged: true }],
    ["KUBERNETES_BEARER_TOKEN_OVERWRITE_ALLOWED", "0", { bearer_token_overwrite_allowed: false }],
    ["KUBERNETES_CLEANUP_RESOURCES_TIMEOUT", "1h30m", { cleanup_resources_timeout: "1h30m" }],
    ["KUBERNETES_PULL_POLICY", "always,if-not-present", { pull_policy: ["always", "if-not-present"] }],
    ["KUBERNETES_IMAGE_PULL_SECRETS", '["a", "b"]', { image_pull_secrets: ["a", "b"] }],
    ["KUBERNETES_HELPER_EPHEMERAL_STORAGE_LIMIT", "1Gi", { helper_ephemeral_storage_limit: "1Gi" }],
    ["KUBERNETES_NODE_SELECTOR", "disk:ssd", { node_selector: { disk: "ssd" } }],
    ["KUBERNETES_NODE_TOLERATIONS", "key=value:NoSchedule", { node_tolerations: { "key=value": "NoSchedule" } }],
  ])("%s=%s", (name, value, expected) => {
    expect(valuesOf(environmentSettings({ [name]: value }))).toEqual(expected);
  });

  it.each([
    ["KUBERNETES_SERVICE_HOST", "10.0.0.1"],
    ["KUBERNETES_PORT", "tcp://10.0.0.1:443"],
    ["KUBERNETES_CONTEXT", "minikube"],
    ["KUBERNETES_RETRY_LIMIT", "7"],
    ["KUBERNETES_VOLUMES", "{}"],
    ["KUBERNETES_IMAGE", ""],
  ])("%s=%s sets nothing", (name, value) => {
    expect(environmentSettings({ [name]: value })).toEqual({ given: [], problems: [] });
  });

  it.each([
    ["KUBERNETES_PRIVILEGED", "yes", '"privileged" is "yes", expected true or false'],
    ["KUBERNETES_POLL_TIMEOUT", "5m", '"poll_timeout" is "5m", expected a whole number'],
    ["KUBERNETES_NODE_SELECTOR", "ssd", '"node_selector" is "ssd", expected key:value, or a JSON object'],
    ["KUBERNETES_CAP_ADD", "[", '"cap_add" is "[", expected words with commas between them, or a JSON list'],
  ])("%s=%s says what was expected", (name, value, expected) => {
    expect(problemsOf(environmentSettings({ [name]: value }))[0]).toContain(
      `environment variable ${name}: error: ${expected}`,
    );
  });
});

describe("flags", () => {
  const ALIASES =
    '[{"ip":"192.168.1.100","hostnames":["myservice.local"]},{"ip":"192.168.1.101","hostnames":["otherservice.local"]}]';

  it.each<[string[], object]>([
    [["--kubernetes-service-account", "ci"], { service_account: "ci" }],
    [["--kubernetes-host_aliases", ALIASES], { host_aliases: JSON.parse(ALIASES) }],
    [["--kubernetes-host-aliases", "[]"], { host_aliases: [] }],
    [["--kubernetes-helper-ephemeral_storage-limit=1Gi"], { helper_ephemeral_storage_limit: "1Gi" }],
    [["--kubernetes-namespace_overwrite_allowed=a=b"], { namespace_overwrite_allowed: "a=b" }],
    [["--kubernetes-privileged", "--kubernetes-image", "x"], { privileged: true, image: "x" }],
    [["--kubernetes-privileged", "false"], { privileged: false }],
    [["--kubernetes-image", "x", "--kubernetes-image", "y"], { image: "y" }],
    [["--kubernetes-cap-add", "A", "--kubernetes-cap-add", "B,C"], { cap_add: ["A", "B", "C"] }],
    [["--kubernetes-node-selector", "a:b", "--kubernetes-node-selector", "c:d"], { node_selector: { a: "b", c: "d" } }],
    [["--kubernetes-pod-annotations", '{"a/b": "c"}'], { pod_annotations: { "a/b": "c" } }],
    [["--kubernetes-pod-termination-grace-period-seconds", "-1"], { pod_termination_grace_period_seconds: -1 }],
  ])("%s", (words, expected) => {
    expect(flagSettings(words).problems).toEqual([]);
    expect(valuesOf(flagSettings(words))).toEqual(expected);
  });

  it.each<[string[], string[]]>([
    [["--kubernetes-imge", "x"], ['error: unknown option "--kubernetes-imge" (did you mean "--kubernetes-image"?)']],
    [
      ["--kubernetes-imge=x", "more"],
      [expect.stringContaining("--kubernetes-imge"), 'error: unknown argument "more"'],
    ],
    [["--chek"], ['error: unknown option "--chek" (did you mean "--check"?)']],
    [["--kubernetes-image"], ['--kubernetes-image: error: "image" is nothing, expected a value after it']],
    [["--kubernetes-volumes", "{"], ['--kubernetes-volumes: error: "volumes" is "{", expected JSON']],
  ])("%s is told", (words, expected) => {
    expect(problemsOf(flagSettings(words))).toEqual(expected);
  });
});

describe("what is given beside config.toml", () => {
  const source = '[[runners]]\n[[runners]]\n[runners.kubernetes]\nImage = "file"\nnamespace = "ci"\n';
  const load = (words: string[]) => loadConfig(source, "config.toml", flagSettings(words).given);

  it("counts more than the file, in every section", () => {
    const { config, problems, origins } = load(["--kubernetes-image", "flag"]);
    expect(problems).toEqual([]);
    expect(config?.runners.map(({ kubernetes }) => kubernetes.image)).toEqual(["flag", "flag"]);
    expect(config?.runners[1]?.kubernetes.namespace).toBe("ci");
    const of = (...path: (string | number)[]) => origins.of(["runners", 1, "kubernetes", ...path]);
    expect(of("image")).toEqual({ kind: "flag", name: "--kubernetes-image" });
    expect(of("namespace")).toEqual({ kind: "file", file: "config.toml", line: 5, column: 1 });
    expect(of("helper_image")).toEqual({ kind: "default" });
  });

  it("is checked as if it stood there, and the problem names it", () => {
    const { config, problems } = load([
      "--kubernetes-host_aliases",
      '[{"ip": 1}]',
      "--kubernetes-services",
      '[{"nme": "x"}]',
    ]);
    expect(config).toBeUndefined();
    expect(problems.map(formatProblem)).toContain(
      '--kubernetes-host_aliases: error: "runners.0.kubernetes.host_aliases.0.ip" is number 1, expected string (in quotes: "1")',
    );
    expect(problems.map(formatProblem)).toContain(
      '--kubernetes-services: warning: unknown key "nme" in "runners.0.kubernetes.services.0" (did you mean "name"?)',
    );
  });
});

test("keys count in any mixture of capital and small letters, as the page writes some of them", () => {
  const source = `[[runners]]
  [runners.Kubernetes]
    Host = "https://k8s"
    [[runners.Kubernetes.host_aliases]]
      IP = "127.0.0.1"
      Hostnames = ["a"]
`;
  const { config, problems, origins } = loadConfig(source, "config.toml");
  expect(problems).toEqual([]);
  expect(config?.runners[0]?.kubernetes).toMatchObject({
    host: "https://k8s",
    host_aliases: [{ ip: "127.0.0.1", hostnames: ["a"] }],
  });
  expect(origins.of(["runners", 0, "kubernetes", "host"])).toMatchObject({ line: 3, column: 5 });
});
