import { checkAffinity } from "./check-affinity.js";
import { checkConnection } from "./check-connection.js";
import { checkImages } from "./check-images.js";
import { checkLifecycle } from "./check-lifecycle.js";
import { checkLimits } from "./check-limits.js";
import { checkNames } from "./check-names.js";
import { checkNetwork } from "./check-network.js";
import { checkPatterns } from "./check-patterns.js";
import { checkPodSpec } from "./check-pod-spec.js";
import { checkResources } from "./check-resources.js";
import { checkScheduling } from "./check-scheduling.js";
import { checkSecurity } from "./check-security.js";
import { checkServices } from "./check-services.js";
import { checkVolumes } from "./check-volumes.js";
import { createFindings } from "./findings.js";
const CHECKS = [
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
export function checkKubernetes(config) {
    const findings = createFindings(["kubernetes"]);
    for (const check of CHECKS)
        check(config, findings);
    return findings.all;
}
