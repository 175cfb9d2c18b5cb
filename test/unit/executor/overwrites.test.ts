import { describe, expect, it } from "vitest";
import { prepareOverwrites } from "../../../src/executor/overwrites/prepare-overwrites.ts";
import { BuildError } from "../../../src/runner/build/build-error.ts";
import { jobContext, type JobOptions } from "../../contract/executor/job-context.ts";

type Variables = Record<string, string>;

function prepare(kubernetes: NonNullable<JobOptions["kubernetes"]>, variables: Variables, job: JobOptions["job"] = {}) {
  const { context, lines } = jobContext({
    kubernetes,
    job,
    variables: Object.entries(variables).map(([key, value]) => ({ key, value, public: true })),
  });
  const debug: string[] = [];
  const before = structuredClone(context.runner.kubernetes);
  const prepared = prepareOverwrites({ ...context, debug: (level, text) => void debug.push(`${level}: ${text}`) });
  expect(context.runner.kubernetes).toEqual(before);
  return { ...prepared, config: prepared.context.runner.kubernetes, lines, debug };
}

function refusal(...parameters: Parameters<typeof prepare>): BuildError {
  try {
    prepare(...parameters);
  } catch (error) {
    if (error instanceof BuildError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

const ALL_ALLOWED = {
  namespace_overwrite_allowed: "^ci-",
  service_account_overwrite_allowed: "deploy",
  bearer_token_overwrite_allowed: true,
  pod_labels_overwrite_allowed: ".*",
  pod_annotations_overwrite_allowed: ".*",
  node_selector_overwrite_allowed: "^disk=",
  node_tolerations_overwrite_allowed: ".*",
  cpu_request_overwrite_max_allowed: "2",
  memory_limit_overwrite_max_allowed: "1Gi",
  service_ephemeral_storage_limit_overwrite_max_allowed: "5Gi",
  helper_cpu_limit_overwrite_max_allowed: "1",
  pod_memory_request_overwrite_max_allowed: "4Gi",
};

describe("overwrites", () => {
  it("are evaluated and told in the documented order, whatever the order of the variables", () => {
    const { config, bearerToken, lines } = prepare(
      {
        ...ALL_ALLOWED,
        namespace: "ci",
        pod_labels: { team: "runners", tier: "ci" },
        node_tolerations: { "gpu=true": "NoSchedule" },
      },
      {
        KUBERNETES_POD_MEMORY_REQUEST: "4Gi",
        KUBERNETES_HELPER_CPU_LIMIT: "1000m",
        KUBERNETES_SERVICE_EPHEMERAL_STORAGE_LIMIT: "1Gi",
        KUBERNETES_MEMORY_LIMIT: "1024Mi",
        KUBERNETES_CPU_REQUEST: "0.5",
        KUBERNETES_NODE_TOLERATIONS_B: "gpu=true:NoExecute",
        KUBERNETES_NODE_TOLERATIONS_A: "",
        KUBERNETES_NODE_SELECTOR_1: "disk=ssd=fast",
        KUBERNETES_POD_ANNOTATIONS_NOTE: "note=$NAME",
        KUBERNETES_POD_LABELS_1: "team=me",
        KUBERNETES_BEARER_TOKEN: "very-secret",
        KUBERNETES_SERVICE_ACCOUNT_OVERWRITE: "my-deployer",
        KUBERNETES_NAMESPACE_OVERWRITE: "ci-$NAME",
        NAME: "feature",
      },
    );
    expect(lines).toEqual([
      '"Namespace" overwritten with "ci-feature"',
      '"ServiceAccount" overwritten with "my-deployer"',
      '"BearerToken" overwritten with "XXXXXXXX..."',
      '"PodLabels" "team" overwritten with "me"',
      '"PodAnnotations" "note" overwritten with "feature"',
      '"NodeSelector" "disk" overwritten with "ssd=fast"',
      '"NodeTolerations" "gpu=true" overwritten with "NoExecute"',
      '"NodeTolerations" "" overwritten with ""',
      '"CPURequest" overwritten with "0.5"',
      '"MemoryLimit" overwritten with "1024Mi"',
      '"ServiceEphemeralStorageLimit" overwritten with "1Gi"',
      '"HelperCPULimit" overwritten with "1000m"',
      '"PodMemoryRequest" overwritten with "4Gi"',
    ]);
    expect(bearerToken).toBe("very-secret");
    expect(config).toMatchObject({
      namespace: "ci-feature",
      service_account: "my-deployer",
      pod_labels: { team: "me", tier: "ci" },
      pod_annotations: { note: "feature" },
      node_selector: { disk: "ssd=fast" },
      node_tolerations: { "gpu=true": "NoExecute", "": "" },
      cpu_request: "0.5",
      memory_limit: "1024Mi",
      service_ephemeral_storage_limit: "1Gi",
      helper_cpu_limit: "1000m",
      pod_memory_request: "4Gi",
    });
  });

  it("do nothing where config.toml does not allow them, and say so for who looks for the reason", () => {
    const { config, bearerToken, lines, debug } = prepare(
      { namespace: "ci", memory_limit: "1Gi" },
      {
        KUBERNETES_NAMESPACE_OVERWRITE: "other",
        KUBERNETES_BEARER_TOKEN: "token",
        KUBERNETES_POD_LABELS_1: "no equals sign",
        KUBERNETES_MEMORY_LIMIT: "8Gi",
      },
    );
    expect({ lines, bearerToken, namespace: config.namespace, memory: config.memory_limit }).toEqual({
      lines: [],
      bearerToken: undefined,
      namespace: "ci",
      memory: "1Gi",
    });
    expect(debug.slice(0, 8)).toEqual([
      "debug: Regex allowing overrides for Namespace is empty, disabling override.",
      "debug: Regex allowing overrides for ServiceAccount is empty, disabling override.",
      "debug: Regex allowing overrides for BearerToken is empty, disabling override.",
      "debug: Regex allowing overrides for PodLabels is empty, disabling override.",
      "debug: Regex allowing overrides for PodAnnotations is empty, disabling override.",
      "debug: Regex allowing overrides for NodeSelector is empty, disabling override.",
      "debug: Regex allowing overrides for NodeTolerations is empty, disabling override.",
      "debug: setting allowing overrides for CPURequest is empty, disabling override.",
    ]);
  });

  it("leave the configured value where the variable is empty", () => {
    const { config, lines } = prepare(
      { ...ALL_ALLOWED, namespace: "ci", memory_limit: "512Mi" },
      { KUBERNETES_NAMESPACE_OVERWRITE: "", KUBERNETES_MEMORY_LIMIT: "", KUBERNETES_BEARER_TOKEN: "" },
    );
    expect([config.namespace, config.memory_limit, lines]).toEqual(["ci", "512Mi", []]);
  });

  it.each([
    ["other", 'provided value "other" does not match "^ci-"', { KUBERNETES_NAMESPACE_OVERWRITE: "other" }],
    ["a label without a value", 'provided value "alone" does not match "k=v"', { KUBERNETES_POD_LABELS_1: "alone" }],
    ["an empty entry", 'provided value "" does not match "^disk="', { KUBERNETES_NODE_SELECTOR_X: "" }],
    [
      "too much",
      'invalid build requests specified: the resource "CPURequest" requested "2001m" is higher than limit allowed "2"',
      { KUBERNETES_CPU_REQUEST: "2001m" },
    ],
    [
      "no quantity",
      "invalid build limits specified: parsing resource limit: \"quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'\"",
      { KUBERNETES_MEMORY_LIMIT: "1 Gi" },
    ],
    [
      "no suffix",
      'invalid Pod requests specified: parsing resource limit: "unable to parse quantity\'s suffix"',
      { KUBERNETES_POD_MEMORY_REQUEST: "1iM" },
    ],
  ])("are refused for good: %s", (_, message, variables) => {
    const error = refusal(ALL_ALLOWED, variables as Variables);
    expect(error.message).toBe(`couldn't prepare overwrites: ${message}`);
    expect(error.reason).toBe("runner_configuration_error");
  });

  it("follow references of references", () => {
    const { config, lines } = prepare(
      { ...ALL_ALLOWED, namespace: "ci" },
      {
        KUBERNETES_NAMESPACE_OVERWRITE: "ci-$SLUG",
        KUBERNETES_CPU_REQUEST: "$CPU",
        KUBERNETES_POD_LABELS_1: "team=$SLUG",
        CPU: "$HALF",
        SLUG: "$NAME",
        NAME: "x",
        HALF: "500m",
      },
    );
    expect([config.namespace, config.cpu_request, config.pod_labels]).toEqual(["ci-x", "500m", { team: "x" }]);
    expect(lines).toContain('"Namespace" overwritten with "ci-x"');
  });

  it.each([
    ['a "b"\\c', '"a \\"b\\"\\\\c"'],
    ["tab\tbell\u0007\u0001\u007f", '"tab\\tbell\\a\\x01\\x7f"'],
    ["no\u00a0break\u200b\u0085\ufeff", '"no\\u00a0break\\u200b\\u0085\\ufeff"'],
    ["größer 世界 🦊 é", '"größer 世界 🦊 é"'],
    ["\u{e0001}", '"\\U000e0001"'],
  ])("tell %j as Go quotes it", (value, text) => {
    const { lines } = prepare({ namespace_overwrite_allowed: "(?s).*" }, { KUBERNETES_NAMESPACE_OVERWRITE: value });
    expect(lines).toEqual([`"Namespace" overwritten with ${text}`]);
  });

  it.each([
    ["a(b", "error parsing regexp: missing closing ): `a(b`"],
    ["(?=ci)", "error parsing regexp: invalid or unsupported Perl syntax: `(?=`"],
  ])("say what is wrong with the expression %s", (namespace_overwrite_allowed, message) => {
    const variables = { KUBERNETES_NAMESPACE_OVERWRITE: "ci" };
    expect(refusal({ namespace_overwrite_allowed }, variables).message).toBe(`couldn't prepare overwrites: ${message}`);
    expect(prepare({ namespace_overwrite_allowed }, {}).lines).toEqual([]);
  });

  it.each([
    [{ cpu_limit: "two" }, 'invalid build limits specified: parsing resource "cpu" with value "two": "quantities must'],
    [{ helper_memory_request: "1gi" }, 'invalid helper requests specified: parsing resource "memory" with value "1gi"'],
    [
      { service_ephemeral_storage_request: '1"Gi' },
      'invalid service requests specified: parsing resource "ephemeralStorage" with value "1\\"Gi": "quantities must',
    ],
    [{ pod_cpu_limit: "1e" }, 'invalid Pod limits specified: parsing resource "cpu" with value "1e": "unable to parse'],
    [
      { cpu_limit_overwrite_max_allowed: "much" },
      'invalid build limits specified: parsing resource limit: "quantities must',
    ],
  ])("find what is no quantity in config.toml: %j", (kubernetes, message) => {
    const error = refusal(kubernetes, { KUBERNETES_CPU_LIMIT: "1" });
    expect(error.message).toContain(`couldn't prepare overwrites: ${message}`);
    expect(error.reason).toBe("runner_configuration_error");
  });
});

describe("overwrites of one service", () => {
  const limits = { service_cpu_limit_overwrite_max_allowed: "4", service_memory_request_overwrite_max_allowed: "2Gi" };
  const job = (value: string) => ({
    services: [
      { name: "redis:7", alias: "cache", variables: [{ key: "KUBERNETES_SERVICE_CPU_LIMIT", value }] },
      { name: "postgres:16", alias: "db" },
    ],
  });

  it("begin at what counts for all services", () => {
    const { services, lines } = prepare(
      { ...limits, service_cpu_limit: "1", service_memory_request: "1Gi" },
      { KUBERNETES_SERVICE_MEMORY_REQUEST: "2Gi" },
      job("3"),
    );
    expect(lines).toEqual(['"ServiceMemoryRequest" overwritten with "2Gi"', '"ServiceCPULimit" overwritten with "3"']);
    expect(services.map(({ resources }) => resources)).toMatchObject([
      { service_cpu_limit: "3", service_memory_request: "2Gi" },
      { service_cpu_limit: "1", service_memory_request: "2Gi" },
    ]);
  });

  it.each([
    ["5", 'the resource "ServiceCPULimit" requested "5" is higher than limit allowed "4"'],
    ["$CPU", 'parsing resource limit: "quantities must match the regular expression'],
  ])("are refused: %s", (value, message) => {
    const error = refusal(limits, { CPU: "1" }, job(value));
    expect(error.message).toContain(
      `couldn't prepare explicit service overwrites: invalid service limits specified: ${message}`,
    );
    expect(error.reason).toBe("runner_configuration_error");
  });
});
