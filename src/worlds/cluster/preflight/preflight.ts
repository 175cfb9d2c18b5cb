import type { ClusterNode } from "./cluster-nodes.ts";
import type { ClusterFeatures } from "./features.ts";
import type { CheckedRight } from "./rights.ts";

/** What was found out about a cluster before anything was run on it. */
export interface Preflight {
  context: string;
  server: string;
  /** `v1.33.1` */
  version: string;
  /** Left out when they may not be looked at. */
  nodes?: readonly ClusterNode[];
  rights: readonly CheckedRight[];
  images: readonly { name: string; usable: boolean; message: string }[];
  features: ClusterFeatures;
  /** How pods find the GitLab of a scenario. */
  gitlab: { address: string; by: "host" | "relay"; message: string };
  /** Name of the default StorageClass. */
  storageClass?: string;
  /** Claims without a class get folders of the only node. */
  nodeStorage: boolean;
}
