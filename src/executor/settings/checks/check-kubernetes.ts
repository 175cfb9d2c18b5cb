import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import { checkAffinity } from "./check-affinity.ts";
import { checkConnection } from "./check-connection.ts";
import { checkImages } from "./check-images.ts";
import { checkLifecycle } from "./check-lifecycle.ts";
import { checkLimits } from "./check-limits.ts";
import { checkNames } from "./check-names.ts";
import { checkNetwork } from "./check-network.ts";
import { checkPatterns } from "./check-patterns.ts";
import { checkPodSpec } from "./check-pod-spec.ts";
import { checkResources } from "./check-resources.ts";
import { checkScheduling } from "./check-scheduling.ts";
import { checkSecurity } from "./check-security.ts";
import { checkServices } from "./check-services.ts";
import { checkVolumes } from "./check-volumes.ts";
import { createFindings, type Finding, type Findings } from "./findings.ts";

const CHECKS: readonly ((config: KubernetesConfig, find: Findings) => void)[] = [
  checkConnection,
  checkNames,
  checkImages,
  checkPatterns,
  checkResources,
  checkScheduling,
  checkAffinity,
  checkSecurity,
  checkVolumes,
  checkServices,
  checkNetwork,
  checkLifecycle,
  checkLimits,
  checkPodSpec,
];

/** What jobs would stumble over in `[runners.kubernetes]`. */
export function checkKubernetes(config: KubernetesConfig): readonly Finding[] {
  const findings = createFindings(["kubernetes"]);
  for (const check of CHECKS) check(config, findings);
  return findings.all;
}
