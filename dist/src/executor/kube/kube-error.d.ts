import type { V1Status } from "@kubernetes/client-node";
/** A refusal by the API server. The text is what every Kubernetes client shows. */
export declare class KubeError extends Error {
    name: string;
    /** HTTP status. */
    readonly status: number;
    /** `NotFound`, `AlreadyExists`, `Forbidden` …; "" when the server gave none. */
    readonly reason: string;
    constructor(status: number, reason: string, message: string);
}
/** The connection broke, could not be made, or did not speak the protocol. The text is Go's. */
export declare class TransportError extends Error {
    name: string;
}
export declare function isNotFound(error: unknown): error is KubeError;
export declare function isAlreadyExists(error: unknown): error is KubeError;
/** The error that an unsuccessful answer stands for. */
export declare function kubeError(status: number, body: string, request: string): KubeError;
export declare function parseStatus(body: string): V1Status | undefined;
