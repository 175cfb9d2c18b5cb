import type { V1Pod } from "@kubernetes/client-node";
import { formatGoDuration } from "../../runner/config/go-duration.ts";
import { podAnnotations } from "../pod/annotations.ts";
import { activeDeadlineSeconds, jobPod } from "../pod/job-pod.ts";
import { objectName, slotName } from "../pod/names.ts";
import { resourcePath } from "../kube/resource-path.ts";
import { patchPodSpec } from "../pod-spec/patch-pod-spec.ts";
import { awaitAccount } from "./await-account.ts";
import { checkImages } from "./choose-images.ts";
import { createOnce } from "./create-once.ts";
import { supportsHostAliases } from "./host-alias-support.ts";
import type { JobCluster } from "./job-cluster.ts";
import { checkResources } from "./resource-availability.ts";

export async function createPod(
  cluster: JobCluster,
  credentialsSecret: string | undefined,
  signal: AbortSignal,
): Promise<V1Pod> {
  const { context, kube, retry, namespace, labels, services, pullPlan, random } = cluster;
  const { job, runner, log, shortToken, slot, timeoutMs } = context;
  checkImages(context, cluster.buildImage, services);
  const wantsAliases = services.length > 0 || runner.kubernetes.host_aliases.length > 0;
  const hostAliases = wantsAliases && (await supportsHostAliases(kube, retry, (text) => log.warning(text), signal));
  await checkResources(cluster, runner.kubernetes, namespace, signal);
  if (activeDeadlineSeconds(context) !== undefined) {
    log.print(
      "Using FF_USE_POD_ACTIVE_DEADLINE_SECONDS, the Pod activeDeadlineSeconds will be set to the job timeout: " +
        `${formatGoDuration(timeoutMs / 1000)}...`,
    );
  }
  const generated = jobPod({
    context,
    name: objectName(slotName(shortToken, job.job_info.project_id, slot.project), random),
    namespace,
    labels,
    annotations: podAnnotations(context),
    dirs: cluster.dirs,
    buildImage: cluster.buildImage,
    helperImage: cluster.helperImage,
    platform: cluster.platform,
    services,
    ...(credentialsSecret !== undefined && { credentialsSecret }),
    hostAliases,
    pullPolicy: (container) => pullPlan.policy(container),
  });
  const body = await patched(cluster, generated);
  const path = resourcePath.all(namespace, "pods");
  const create = () =>
    createOnce(cluster, { kind: "pod", path, body, ours: (existing) => hasMarks(existing, body) }, signal);
  return runner.kubernetes.namespace_per_job ? awaitAccount(create, cluster.clock, signal) : create();
}

/** The pod with the patches of config.toml in its specification, where the feature flag allows them. */
async function patched({ context, sources }: JobCluster, pod: V1Pod): Promise<V1Pod> {
  const patches = context.runner.kubernetes.pod_spec;
  if (pod.spec === undefined || patches.length === 0) return pod;
  if (!context.flag("FF_USE_ADVANCED_POD_SPEC_CONFIGURATION")) return pod;
  context.log.warning(
    "Advanced Pod Spec configuration enabled, merging the provided PodSpec to the generated one. " +
      "The feature is in beta: https://gitlab.com/gitlab-org/gitlab-runner/-/issues/29659",
  );
  return { ...pod, spec: await patchPodSpec(pod.spec, patches, sources.readFile) };
}

/** The name ends in eight random characters and the annotations name the job: together they are nobody else's. */
function hasMarks(existing: V1Pod, body: V1Pod): boolean {
  const marks = body.metadata?.annotations ?? {};
  return Object.entries(marks).every(([key, value]) => existing.metadata?.annotations?.[key] === value);
}
