import type { Clock } from "../../platform/index.ts";
import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import { resourcePath } from "../kube/resource-path.ts";
import type { Retry } from "../retry/retry.ts";

const PAUSE_MS = 5_000;

/** Waits until the service account and the pull secrets exist ("Resources check during prepare step", executor facts 7.3). */
export async function checkResources(
  { kube, clock, retry }: { kube: KubeClient; clock: Clock; retry: Retry },
  config: KubernetesConfig,
  namespace: string,
  signal: AbortSignal,
): Promise<void> {
  const attempts = config.resource_availability_check_max_attempts;
  if (attempts === 0) return;
  const wanted: [string, string, string][] = [
    ...(config.service_account === ""
      ? []
      : [["serviceaccounts", "ServiceAccount", config.service_account] as [string, string, string]]),
    ...config.image_pull_secrets.map((name): [string, string, string] => ["secrets", "ImagePullSecret", name]),
  ];
  for (const [resource, kind, name] of wanted) {
    const path = resourcePath.one(namespace, resource, name);
    if (!(await appears(() => retry(() => kube.get(path, signal), signal), attempts, clock, signal))) {
      throw new Error(`Timed out while waiting for ${kind}/${name} to be present in the cluster`);
    }
  }
}

async function appears(
  look: () => Promise<unknown>,
  attempts: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<boolean> {
  for (let attempt = 0; ; attempt++) {
    try {
      await look();
      return true;
    } catch {
      signal.throwIfAborted();
      if (attempt === attempts) return false;
      await clock.sleep(PAUSE_MS, signal);
    }
  }
}
