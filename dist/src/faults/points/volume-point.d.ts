import type { PodPoint } from "./pod-point.ts";
/** The kubelet is about to mount a volume of a pod. */
export interface VolumePoint extends PodPoint {
    volume: string;
}
export type VolumeAction = 
/** The event FailedMount ends with this message. */
{
    do: "fail";
    message: string;
} | {
    do: "delay";
    ms: number;
};
