import { didYouMean, usageError } from "../diagnostics/index.ts";
import { createUnpredictableRandom } from "../platform/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import type { Ground } from "../worlds/fake-world.ts";
import { fakeWorlds } from "../worlds/fake-worlds.ts";
import type { Preflight } from "../worlds/cluster/preflight/preflight.ts";
import type { WorldMaker } from "../worlds/world-maker.ts";
import type { ClusterOptions } from "./cluster-options.ts";
import { confirm } from "./confirm.ts";
import { checkK3sChoice, openK3sWorlds } from "./open-k3s-worlds.ts";

/** The worlds of a run. */
export interface OpenWorlds {
  worlds: WorldMaker;
  /** What is told of them before the run. */
  lines: readonly string[];
  preflight?: Preflight;
  /** Resolves when the cluster has gone by itself. */
  lost?: Promise<Error>;
  close(): Promise<void>;
  /** What is left of the run outside of this machine, once it is closed. */
  leftovers(): Promise<readonly string[]>;
}

export interface WorldNews {
  /** What is told while a world gets ready. */
  say(line: string): void;
  /** Nobody waits for it any more. */
  signal: AbortSignal;
  /** Existing folder for what is to be found after the run. */
  reports: string;
}

export interface WorldChoice {
  /** Whether scenarios run on a machine of somebody else's, which has its own pace. */
  isReal: boolean;
  open(ground: Ground, scenarios: readonly Scenario[], news: WorldNews): Promise<OpenWorlds>;
}

const KINDS = ["fake", "k3s", "kubeconfig"];

/** What `--cluster` means. Throws a `UsageError`. */
export function worldChoice(options: ClusterOptions): WorldChoice {
  const { cluster } = options;
  checkK3sChoice(options);
  if (cluster === "fake") {
    return {
      isReal: false,
      open: async (ground) => ({
        worlds: fakeWorlds(ground, options.means === "real" ? { inside: "own-by-hand" } : {}),
        lines: [],
        close: () => Promise.resolve(),
        leftovers: () => Promise.resolve([]),
      }),
    };
  }
  if (cluster === "k3s") {
    return {
      isReal: true,
      open: (ground, scenarios, { say, signal, reports }) =>
        openK3sWorlds(options, { ground, signal, say, reports }, (found, env) =>
          openKubeconfig(found, undefined, { ground, scenarios, say, signal, env }),
        ),
    };
  }
  const [, kind, context] = /^(kubeconfig)(?::(.+))?$/.exec(cluster) ?? [];
  if (kind === undefined) {
    throw usageError(
      "unknown-cluster",
      `no world "${cluster}", expected fake, k3s, kubeconfig or kubeconfig:<context>`,
      didYouMean(cluster, KINDS) ?? "--cluster fake is the embedded default",
    );
  }
  return {
    isReal: true,
    open: (ground, scenarios, { say, signal }) =>
      openKubeconfig(options, context, { ground, scenarios, say, signal, env: process.env }),
  };
}

interface ClusterStart {
  ground: Ground;
  scenarios: readonly Scenario[];
  say(line: string): void;
  signal: AbortSignal;
  env: Record<string, string | undefined>;
}

async function openKubeconfig(
  { yes, keep, advertise, imageMap, helperImage, relayImage, jobs }: ClusterOptions,
  context: string | undefined,
  { ground, scenarios, say, signal, env }: ClusterStart,
): Promise<OpenWorlds> {
  const { openClusterWorlds, parseAdvertised, preflightLines } = await import("../worlds/cluster/index.ts");
  const worlds = await openClusterWorlds(ground, createUnpredictableRandom(), scenarios, {
    env,
    ...(context === undefined ? {} : { context }),
    ...(advertise === undefined ? {} : { advertise: parseAdvertised(advertise) }),
    imageMap,
    ...(helperImage === undefined ? {} : { helperImage }),
    ...(relayImage === undefined ? {} : { relayImage }),
    ...(jobs === undefined ? {} : { jobs }),
    keep,
    confirm: (question) => (yes ? Promise.resolve() : confirm(question, "--yes goes on without asking", signal)),
    onProgress: say,
    signal,
  });
  const { preflight } = worlds;
  return {
    worlds,
    lines: preflightLines(preflight),
    preflight,
    close: () => worlds.close(),
    leftovers: () => worlds.leftovers(),
  };
}
