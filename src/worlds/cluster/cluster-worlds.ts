import path from "node:path";
import { createImageCatalogue } from "../../../fake-apiserver/kubelet/images/index.ts";
import { createClusterClient, readAdministrator, type ClusterClient } from "../../clusters/index.ts";
import type { Random } from "../../platform/index.ts";
import type { Scenario } from "../../scenario/scenario-schema.ts";
import type { Ground } from "../fake-world.ts";
import type { WorldMaker } from "../world-maker.ts";
import type { ClusterRunOptions } from "./cluster-run-options.ts";
import { createClusterWorld } from "./cluster-world.ts";
import { distantJob } from "./distant-job.ts";
import { createImageMap } from "./image-map.ts";
import { isAllowed, missingOnCluster } from "./missing-on-cluster.ts";
import { forceOutOverdue } from "./overdue-pods.ts";
import type { Preflight } from "./preflight/preflight.ts";
import { runPreflight } from "./preflight/run-preflight.ts";
import { usableCluster } from "./preflight/usable-cluster.ts";
import { RUN_LABEL, runName } from "./run-label.ts";
import { leftInCluster, objectText, sweep } from "./sweep.ts";

/** Worlds in namespaces of an existing cluster. */
export interface ClusterWorlds extends WorldMaker {
  readonly preflight: Preflight;
  /** The run's name in the cluster: the value of the label of all that it makes. */
  readonly run: string;
  /** After the end: what is still there of the run once everything has had time to go. */
  leftovers(): Promise<string[]>;
  close(): Promise<void>;
}

/** A real pod takes seconds where one of the embedded world takes a fraction of one. */
const SLOWNESS = 4;
const LEAVING_MS = 180_000;
const PAUSE_MS = 1_000;

/** Looks at the cluster and gets it ready for `scenarios`. Rejects with a `UsageError` when it cannot or may not be used. */
export async function openClusterWorlds(
  ground: Ground,
  random: Random,
  scenarios: readonly Scenario[],
  options: ClusterRunOptions,
): Promise<ClusterWorlds> {
  const { clock, network, gitPrograms: programs, dir } = ground;
  const { env, context, keep, jobs = 1, onProgress, signal } = options;
  const administrator = await readAdministrator({ env, ...(context === undefined ? {} : { context }) });
  const looking = stoppable(signal);
  const client = createClusterClient(administrator, { network, clock, stop: looking.signal });
  const run = runName(new Date(clock.now()), random.text(3));
  const images = createImageMap(options.imageMap, options.helperImage);
  let isTouched = false;
  try {
    const usable = await usableCluster(client, run, options);
    isTouched = true;
    const found = await runPreflight({ client, ground, run, scenarios, images, usable, options });
    looking.done();
    const { preflight, way, storage } = found;
    const catalogue = createImageCatalogue(path.join(dir, "known-images"));
    const abilities = {
      preflight,
      jobs,
      isKnownImage: (name: string) => catalogue.find(name) !== undefined,
    };
    const stage = {
      clock,
      network,
      programs,
      dir,
      client,
      run,
      way,
      slowness: SLOWNESS,
      rewriteImage: (name: string) => images.of(name),
      storage,
      wideRoles: ["clusterroles", "clusterrolebindings"].every((resource) => isAllowed(preflight.rights, resource)),
      keep,
    };
    let count = 0;
    let failure: string | undefined;
    return {
      name: `kubeconfig:${administrator.context}`,
      description: `Kubernetes ${preflight.version} at ${administrator.url}, run ${run}`,
      versions: { kubernetes: preflight.version },
      preflight,
      run,
      slowness: () => SLOWNESS,
      missing: (scenario) => missingOnCluster(scenario, abilities),
      namespaceFor: () => `faultline-${run}-${++count}`,
      firstJobIn: distantJob,
      create: ({ namespace = `faultline-${run}-${++count}`, ...rest }) =>
        createClusterWorld(stage, { namespace, ...rest }),
      async leftovers() {
        const left = keep ? [] : failure === undefined ? await leftoversOf(client, run, ground) : [failure];
        client.close();
        return left;
      },
      async close() {
        onProgress(
          keep
            ? `kept: everything with the label ${RUN_LABEL}=${run}`
            : "taking away what the run has made in the cluster",
        );
        try {
          await found.close();
          if (!keep) await sweep(client, await leftInCluster(client, run));
        } catch (error) {
          failure = unknownLeftovers(run, error);
        }
      },
    };
  } catch (error) {
    client.close();
    if (isTouched) await sweepRun(createClusterClient(administrator, { network, clock }), run).catch(() => {});
    throw error;
  }
}

/** Gives `signal` until it is done. */
function stoppable(signal: AbortSignal | undefined): { signal(): AbortSignal | undefined; done(): void } {
  let isDone = false;
  return { signal: () => (isDone ? undefined : signal), done: () => void (isDone = true) };
}

async function sweepRun(client: ClusterClient, run: string): Promise<void> {
  await sweep(client, await leftInCluster(client, run)).finally(() => client.close());
}

async function leftoversOf(client: ClusterClient, run: string, { clock }: Ground): Promise<string[]> {
  const deadline = clock.monotonic() + LEAVING_MS;
  try {
    for (;;) {
      const left = await leftInCluster(client, run);
      if (left.length === 0 || clock.monotonic() > deadline) return left.map(objectText);
      // What only waits for a pod that its node has forgotten would wait for ever.
      for (const { kind, metadata } of left) {
        if (kind === "Namespace") await forceOutOverdue(client, metadata.name, clock);
      }
      await clock.sleep(PAUSE_MS);
    }
  } catch (error) {
    return [unknownLeftovers(run, error)];
  }
}

/** A cluster that does not answer any more is no reason to lose what was found out before. */
function unknownLeftovers(run: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `whatever has the label ${RUN_LABEL}=${run} (nobody could look: ${reason}; conformance sweep takes it away)`;
}
