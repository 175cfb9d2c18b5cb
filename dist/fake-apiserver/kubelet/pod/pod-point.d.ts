import type { PodPoint } from "../../../src/faults/points/pod-point.ts";
import type { KubernetesObject } from "../../storage/store.ts";
/** A pod, as fault plans ask about it. */
export declare function podPoint({ metadata }: Pick<KubernetesObject, "metadata">): PodPoint;
