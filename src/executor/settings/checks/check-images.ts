import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";

const POLICIES = ["always", "if-not-present", "never"];

/** Pull policies, and the pull secrets that go with them ("Set a pull policy", "Restrict Docker pull policies"). */
export function checkImages(config: KubernetesConfig, find: Findings): void {
  const { pull_policy, allowed_pull_policies, image_pull_secrets } = config;
  const before = find.all.length;
  for (const key of ["pull_policy", "allowed_pull_policies"] as const) {
    for (const [index, policy] of config[key].entries()) find.oneOf([key, index], policy, POLICIES);
  }
  const allowed = new Set(allowed_pull_policies);
  const isRefused = allowed.size > 0 && !pull_policy.some((policy) => allowed.has(policy));
  if (isRefused && pull_policy.length > 0 && find.all.length === before) {
    find.wrong(["pull_policy"], pull_policy, `at least one of allowed_pull_policies (${[...allowed].join(", ")})`);
  }
  if (config.use_service_account_image_pull_secrets && image_pull_secrets.length > 0) {
    find.noEffect(["image_pull_secrets"], "has no effect beside use_service_account_image_pull_secrets");
  }
}
