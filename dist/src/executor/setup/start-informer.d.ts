import { type PodInformer } from "../watch/pod-informer.ts";
import type { JobCluster } from "./job-cluster.ts";
/** The watch over the job's pods; undefined, with the documented warning, when the permission is missing ("Informers"). */
export declare function startInformer(cluster: JobCluster, watchList: boolean, signal: AbortSignal): Promise<PodInformer | undefined>;
