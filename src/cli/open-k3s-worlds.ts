import { usageError } from "../diagnostics/index.ts";
import { createUnpredictableRandom } from "../platform/index.ts";
import type { Ground } from "../worlds/fake-world.ts";
import { K3S_IMAGE } from "../worlds/k3s/k3s-image.ts";
import type { ClusterOptions } from "./cluster-options.ts";
import type { OpenWorlds } from "./world-choice.ts";

/** Opens the cluster that a kubeconfig leads to. */
export type OpenCluster = (options: ClusterOptions, env: Record<string, string | undefined>) => Promise<OpenWorlds>;

/** Docker tells that a container has ended a moment after its connections broke. */
const NEWS_MS = 5_000;

export interface K3sStart {
  ground: Ground;
  signal: AbortSignal;
  /** Existing folder for the results. */
  reports: string;
  say(line: string): void;
}

/** Starts k3s, and goes on as with any cluster that there is, but one that nobody has to be asked about and that is taken away at the end. */
export async function openK3sWorlds(
  options: ClusterOptions,
  { ground, signal, say, reports }: K3sStart,
  openCluster: OpenCluster,
): Promise<OpenWorlds> {
  const { openK3s } = await import("../worlds/k3s/index.ts");
  const { keep, loadImages } = options;
  const image = options.k3sImage[0] ?? K3S_IMAGE;
  const { clock, network, programs } = ground;
  const run = `k3s-${clock.now().toString(36)}-${createUnpredictableRandom().text(3).toLowerCase()}`;
  const env = process.env;
  const k3s = await openK3s({
    image,
    loadImages,
    ...(keep ? { keepIn: reports } : {}),
    run,
    clock,
    network,
    programs,
    env,
    signal,
    news: say,
  });
  try {
    const advertise = options.advertise ?? k3s.advertise;
    const opened = await openCluster(
      { ...options, yes: true, ...(advertise === undefined ? {} : { advertise }) },
      { ...env, KUBECONFIG: k3s.kubeconfig },
    );
    let left: readonly string[] = [];
    return {
      ...opened,
      worlds: {
        ...opened.worlds,
        name: "k3s",
        description: `${opened.worlds.description} (${image})`,
        versions: { ...opened.worlds.versions, k3s: image },
      },
      lost: k3s.lost,
      async close() {
        await opened.close();
        // Whoever broke it off does not wait for a cluster to tidy up that is thrown away.
        if (!signal.aborted) left = await opened.leftovers();
        // In a container that has gone nobody answers any more, and nothing is left.
        if (left.length > 0 && (await Promise.race([k3s.lost, clock.sleep(NEWS_MS)])) !== undefined) left = [];
        await k3s.close();
      },
      leftovers: () => Promise.resolve(left),
    };
  } catch (error) {
    await k3s.close();
    throw error;
  }
}

/** `--k3s-image` may be repeated, each of them once. Throws a `UsageError`. */
export function checkK3sChoice({ cluster, k3sImage, loadImages }: ClusterOptions): void {
  if (cluster !== "k3s" && k3sImage.length + loadImages.length > 0) {
    throw usageError(
      "k3s-options",
      `got ${k3sImage.length > 0 ? "--k3s-image" : "--load-images"} with --cluster ${cluster}, expected --cluster k3s`,
    );
  }
  const twice = k3sImage.find((image, index) => k3sImage.indexOf(image) !== index);
  if (twice !== undefined) {
    throw usageError("k3s-options", `got --k3s-image ${twice} twice, expected images that differ`);
  }
}
