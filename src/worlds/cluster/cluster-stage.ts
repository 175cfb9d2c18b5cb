import type { ClusterClient } from "../../clusters/index.ts";
import type { Clock, HostPrograms, Network } from "../../platform/index.ts";
import type { NodeStorage } from "./node-storage.ts";
import type { WayToHost } from "./preflight/way-to-host.ts";

/** What all worlds of a run on one cluster share. */
export interface ClusterStage {
  clock: Clock;
  network: Network;
  programs: Pick<HostPrograms, "start">;
  /** Existing folder for the worlds' scratch folders. */
  dir: string;
  client: ClusterClient;
  /** The run's name: the value of the label of everything that is made. */
  run: string;
  /** How pods and the runner find what the worlds serve on this host. */
  way: WayToHost;
  slowness: number;
  /** The name of an image in the cluster for the name that a runner says. */
  rewriteImage(name: string): string;
  /** Where claims are served by nobody else. */
  storage: NodeStorage | undefined;
  /** The run may make roles for the whole cluster, which only `namespace_per_job` takes. */
  wideRoles: boolean;
  /** Nothing that was made is taken away. */
  keep: boolean;
}
