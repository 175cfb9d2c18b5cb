import { BuildError } from "../../runner/build/build-error.ts";

/** As the API spells them; "" leaves the choice to the cluster. */
export type PullPolicy = "Always" | "IfNotPresent" | "Never" | "";

const POLICIES = new Map<string, PullPolicy>([
  ["always", "Always"],
  ["if-not-present", "IfNotPresent"],
  ["never", "Never"],
  ["", ""],
]);

export interface PullPolicySettings {
  /** Of config.toml. */
  pull_policy: readonly string[];
  allowed_pull_policies: readonly string[];
}

/** The policies to try one after the other for a container ("Set a pull policy", "Restrict Docker pull policies"). */
export function effectivePullPolicies(
  container: string,
  askedByJob: readonly string[],
  settings: PullPolicySettings,
): PullPolicy[] {
  const { pull_policy, allowed_pull_policies } = settings;
  const configured = (where: string): PullPolicy[] =>
    pull_policy.length > 0 ? pull_policy.map((name) => parse(name, `${where}: pull_policy config`)) : [""];
  const getting = "getting allowed pull policies";
  const listed = allowed_pull_policies.map((name) => parse(name, `${getting}: allowed_pull_policies config`));
  const allowed = listed.length > 0 ? listed : configured(getting);
  const converting = `converting pull policy for container "${container}"`;
  const asked = askedByJob.map((name) => parse(name, `${converting}: conversion to Kubernetes policy`));
  const wanted = asked.length > 0 ? asked : configured(converting);
  const effective = wanted.filter((policy) => allowed.includes(policy));
  if (effective.length > 0) return effective;
  const source =
    asked.length > 0 ? "GitLab pipeline config" : pull_policy.length > 0 ? "Runner config" : "Runner config (default)";
  throw new BuildError(
    `invalid pull policy for container "${container}": pull_policy (${show(wanted)}) defined in ${source} ` +
      `is not one of the allowed_pull_policies (${show(allowed)})`,
    { reason: "runner_configuration_error" },
  );
}

/** `[Always IfNotPresent]`. */
export function show(policies: readonly PullPolicy[]): string {
  return `[${policies.join(" ")}]`;
}

function parse(name: string, context: string): PullPolicy {
  const policy = POLICIES.get(name);
  if (policy === undefined) {
    throw new BuildError(`${context}: unsupported pull policy: "${name}"`, { reason: "runner_configuration_error" });
  }
  return policy;
}
