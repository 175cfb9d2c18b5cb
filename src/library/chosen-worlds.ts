import { usageError } from "../diagnostics/index.ts";
import { createUnpredictableRandom } from "../platform/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { openClusterWorlds, parseAdvertised } from "../worlds/cluster/index.ts";
import type { Ground } from "../worlds/fake-world.ts";
import { fakeWorlds } from "../worlds/fake-worlds.ts";
import type { WorldMaker } from "../worlds/world-maker.ts";

/** A cluster that there is. Everything that is made there is in namespaces of its own, and is taken away again. */
export interface ExistingCluster {
  /** Path of a kubeconfig; default `$KUBECONFIG`, or `~/.kube/config`. */
  kubeconfig?: string;
  /** Default: its current one. */
  context?: string;
  /** Where pods find what this host serves, `host[:port]`; default: found out. */
  advertise?: string;
  /** Other names for images: `alpine` -> `registry.local/alpine`. */
  images?: Readonly<Record<string, string>>;
  helperImage?: string;
  /** It may be used although it is not obviously one for tests. */
  yes?: boolean;
}

export interface ChosenWorlds {
  worlds: WorldMaker;
  close(): Promise<void>;
}

/** The embedded world, or namespaces of a cluster. Rejects with a `UsageError`. */
export async function chosenWorlds(
  cluster: ExistingCluster | undefined,
  ground: Ground,
  scenario: Scenario,
): Promise<ChosenWorlds> {
  if (cluster === undefined) return { worlds: fakeWorlds(ground), close: () => Promise.resolve() };
  const { kubeconfig, context, advertise, images = {}, helperImage, yes = false } = cluster;
  const worlds = await openClusterWorlds(ground, createUnpredictableRandom(), [scenario], {
    env: kubeconfig === undefined ? process.env : { ...process.env, KUBECONFIG: kubeconfig },
    ...(context === undefined ? {} : { context }),
    ...(advertise === undefined ? {} : { advertise: parseAdvertised(advertise) }),
    imageMap: Object.entries(images).map(([from, to]) => `${from}=${to}`),
    ...(helperImage === undefined ? {} : { helperImage }),
    keep: false,
    confirm: (question) =>
      yes ? Promise.resolve() : Promise.reject(usageError("not-confirmed", question, "yes: true goes on all the same")),
    onProgress: () => {},
  });
  return {
    worlds,
    async close() {
      await worlds.close();
      const left = await worlds.leftovers();
      if (left.length > 0) throw new Error(`INV-CLEAN: this outlived the run: ${left.join(", ")}`);
    },
  };
}
