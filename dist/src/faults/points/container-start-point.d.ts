import type { PodPoint } from "./pod-point.ts";
/** The image is there and the kubelet is about to make a container of it. */
export interface ContainerStartPoint extends PodPoint {
    container: string;
    /** As the pod names it. */
    image: string;
}
/** Why a container waits that could not be made or run. */
export type StartRefusal = "CreateContainerConfigError" | "CreateContainerError" | "RunContainerError";
export type ContainerStartAction = {
    do: "refuse";
    reason: StartRefusal;
    message: string;
}
/** Its first process writes this to stderr and ends, in place of what the pod asks for. */
 | {
    do: "exit";
    exitCode: number;
    text: string;
};
