export { parseAdvertised } from "./advertised.ts";
export { openClusterWorlds } from "./cluster-worlds.ts";
export type { ClusterWorlds } from "./cluster-worlds.ts";
export type { ClusterRunOptions } from "./cluster-run-options.ts";
export { notOnCluster } from "./missing-on-cluster.ts";
export { preflightLines } from "./preflight/preflight-lines.ts";
export type { Preflight } from "./preflight/preflight.ts";
export { leftInCluster, objectText, sweep } from "./sweep.ts";
export { isOfLivingRun, RUN_LABEL } from "./run-label.ts";
