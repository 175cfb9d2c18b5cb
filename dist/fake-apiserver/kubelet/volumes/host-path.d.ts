import { type VolumeSurroundings } from "./volume-surroundings.ts";
/**
 * A path of the node. The host is out of bounds, whatever a pod asks for: every node has a folder that stands for its file system,
 * empty at first and kept as long as the cluster.
 */
export declare function hostPath({ stateDir, pod }: VolumeSurroundings, volume: string, { path: wanted, type }: {
    path: string;
    type?: string;
}): Promise<string>;
