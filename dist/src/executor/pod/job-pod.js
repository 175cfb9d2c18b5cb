import { affinity } from "./affinity.js";
import { buildContainer, helperContainer, ownerContainer, permissionsContainer, serviceContainer, } from "./containers.js";
import { dnsConfig, dnsPolicy } from "./dns.js";
import { hostAliases } from "./host-aliases.js";
import { podSecurityContext } from "./pod-security-context.js";
import { usesDumbInit } from "./dumb-init.js";
import { given, present } from "./present.js";
import { podResources } from "./resources.js";
import { isLegacy } from "../strategy/is-legacy.js";
import { tolerations } from "./tolerations.js";
import { configuredVolumes } from "./volumes.js";
/** The pod of a job (executor facts 3). */
export function jobPod(plan) {
    const { context, services, dirs } = plan;
    const config = context.runner.kubernetes;
    const { volumes, mounts } = podVolumes(plan);
    const containers = {
        context,
        dirs,
        mounts,
        buildImage: plan.buildImage,
        helperImage: plan.helperImage,
        platform: plan.platform,
        pullPolicy: plan.pullPolicy,
    };
    const sorted = services.toSorted((a, b) => (a.container < b.container ? -1 : 1));
    return {
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name: plan.name, namespace: plan.namespace, labels: plan.labels, annotations: plan.annotations },
        spec: {
            restartPolicy: "Never",
            affinity: affinity(config.affinity),
            volumes,
            containers: [
                buildContainer(containers),
                helperContainer(containers),
                ...sorted.map((service) => serviceContainer(containers, service)),
            ],
            resources: podResources(config),
            ...present({
                initContainers: given(initContainers(containers)),
                activeDeadlineSeconds: activeDeadlineSeconds(context),
                automountServiceAccountToken: config.automount_service_account_token,
                dnsConfig: dnsConfig(config.dns_config),
                dnsPolicy: dnsPolicy(config.dns_policy, (text) => context.log.warning(text)),
                hostAliases: plan.hostAliases ? given(hostAliases(services, config.host_aliases)) : undefined,
                imagePullSecrets: given(imagePullSecrets(plan)),
                nodeSelector: given(config.node_selector),
                priorityClassName: given(config.priority_class_name),
                runtimeClassName: config.runtime_class_name,
                schedulerName: given(config.scheduler_name),
                securityContext: podSecurityContext(config.pod_security_context, (text) => context.debug("error", text)),
                serviceAccountName: given(config.service_account),
                terminationGracePeriodSeconds: config.pod_termination_grace_period_seconds,
                tolerations: given(tolerations(config.node_tolerations)),
            }),
        },
    };
}
function initContainers(plan) {
    const permissions = permissionsContainer(plan);
    return [...(learnsOwner(plan) ? [ownerContainer(plan)] : []), ...(permissions === undefined ? [] : [permissions])];
}
/** Files of Windows have no uid that could be learned. */
function learnsOwner({ context, platform }) {
    return context.flag("FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR") && platform.os !== "windows";
}
/** So that GitLab sees the timeout before Kubernetes does; undefined without the feature flag ("Pod lifecycle"). */
export function activeDeadlineSeconds({ flag, timeoutMs }) {
    return flag("FF_USE_POD_ACTIVE_DEADLINE_SECONDS") ? Math.ceil(timeoutMs / 1000) + 1 : undefined;
}
function podVolumes({ context, dirs }) {
    const { runner, variables, log } = context;
    const configured = configuredVolumes(runner.kubernetes.volumes, variables, (text) => log.warning(text));
    // The same volume may be mounted at several places; different ones of one name are for the API server to refuse.
    const unique = new Map(configured.map(({ volume }) => [JSON.stringify(volume), volume]));
    const ownBuilds = configured.some(({ mount }) => mount.mountPath === dirs.builds);
    const own = ownVolumes(context, dirs);
    return {
        volumes: [...unique.values(), ...(ownBuilds ? [] : [emptyDir("repo")]), ...own.map(({ name }) => emptyDir(name))],
        mounts: [
            ...own,
            ...configured.map(({ mount }) => mount),
            ...(ownBuilds ? [] : [{ name: "repo", mountPath: dirs.builds }]),
        ],
    };
}
/** What the runner itself needs between containers (executor facts 3.7). */
function ownVolumes(context, dirs) {
    const scripts = { name: "scripts", mountPath: dirs.scripts };
    const logs = { name: "logs", mountPath: dirs.logs };
    if (!isLegacy(context))
        return [scripts, logs];
    return usesDumbInit(context) ? [scripts] : [];
}
function emptyDir(name) {
    return { name, emptyDir: {} };
}
function imagePullSecrets({ context, credentialsSecret }) {
    const config = context.runner.kubernetes;
    if (config.use_service_account_image_pull_secrets)
        return [];
    const names = credentialsSecret === undefined ? config.image_pull_secrets : [...config.image_pull_secrets, credentialsSecret];
    return names.map((name) => ({ name }));
}
