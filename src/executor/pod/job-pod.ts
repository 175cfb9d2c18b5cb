import type { V1Container, V1Pod, V1VolumeMount, V1Volume } from "@kubernetes/client-node";
import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { NodePlatform } from "../images/node-platform.ts";
import type { PullPolicy } from "../images/pull-policies.ts";
import { affinity } from "./affinity.ts";
import {
  buildContainer,
  helperContainer,
  ownerContainer,
  permissionsContainer,
  serviceContainer,
  type ContainerPlan,
} from "./containers.ts";
import type { Directories } from "./directories.ts";
import { dnsConfig, dnsPolicy } from "./dns.ts";
import { hostAliases } from "./host-aliases.ts";
import { podSecurityContext } from "./pod-security-context.ts";
import { usesDumbInit } from "./dumb-init.ts";
import { given, present } from "./present.ts";
import { podResources } from "./resources.ts";
import type { Service } from "./services.ts";
import { isLegacy } from "../strategy/is-legacy.ts";
import { tolerations } from "./tolerations.ts";
import { configuredVolumes } from "./volumes.ts";

/** All that decides what the pod of a job looks like. */
export interface JobPodPlan {
  context: ExecutorContext;
  name: string;
  namespace: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  dirs: Directories;
  buildImage: string;
  helperImage: string;
  platform: NodePlatform;
  services: readonly Service[];
  /** Secret with the job's registry credentials. */
  credentialsSecret?: string;
  /** The API server is new enough for `hostAliases`. */
  hostAliases: boolean;
  pullPolicy(container: string): PullPolicy;
}

/** The pod of a job (executor facts 3). */
export function jobPod(plan: JobPodPlan): V1Pod {
  const { context, services, dirs } = plan;
  const config = context.runner.kubernetes;
  const { volumes, mounts } = podVolumes(plan);
  const containers: ContainerPlan = {
    context,
    dirs,
    mounts,
    buildImage: plan.buildImage,
    helperImage: plan.helperImage,
    platform: plan.platform,
    pullPolicy: plan.pullPolicy,
  };
  const sorted = services.toSorted((a, b) => (a.container < b.container ? -1 : 1));
  // In the order in which the log tells of users that containers may not have.
  const init = initContainers(containers);
  const beside = sorted.map((service) => serviceContainer(containers, service));
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: plan.name, namespace: plan.namespace, labels: plan.labels, annotations: plan.annotations },
    spec: {
      restartPolicy: "Never",
      affinity: affinity(config.affinity),
      volumes,
      containers: [buildContainer(containers), helperContainer(containers), ...beside],
      resources: podResources(config),
      ...present({
        initContainers: given(init),
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

function initContainers(plan: ContainerPlan): V1Container[] {
  const permissions = permissionsContainer(plan);
  return [...(learnsOwner(plan) ? [ownerContainer(plan)] : []), ...(permissions === undefined ? [] : [permissions])];
}

/** Files of Windows have no uid that could be learned. */
function learnsOwner({ context, platform }: ContainerPlan): boolean {
  return context.flag("FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR") && platform.os !== "windows";
}

/** So that GitLab sees the timeout before Kubernetes does; undefined without the feature flag ("Pod lifecycle"). */
export function activeDeadlineSeconds({ flag, timeoutMs }: ExecutorContext): number | undefined {
  return flag("FF_USE_POD_ACTIVE_DEADLINE_SECONDS") ? Math.ceil(timeoutMs / 1000) + 1 : undefined;
}

function podVolumes({ context, dirs }: JobPodPlan): { volumes: V1Volume[]; mounts: V1VolumeMount[] } {
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
function ownVolumes(context: ExecutorContext, dirs: Directories): V1VolumeMount[] {
  const scripts = { name: "scripts", mountPath: dirs.scripts };
  const logs = { name: "logs", mountPath: dirs.logs };
  if (!isLegacy(context)) return [scripts, logs];
  return usesDumbInit(context) ? [scripts] : [];
}

function emptyDir(name: string): V1Volume {
  return { name, emptyDir: {} };
}

function imagePullSecrets({ context, credentialsSecret }: JobPodPlan): { name: string }[] {
  const config = context.runner.kubernetes;
  if (config.use_service_account_image_pull_secrets) return [];
  const names =
    credentialsSecret === undefined ? config.image_pull_secrets : [...config.image_pull_secrets, credentialsSecret];
  return names.map((name) => ({ name }));
}
