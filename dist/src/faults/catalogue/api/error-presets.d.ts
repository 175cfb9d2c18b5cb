/** An error as a server words it. Without `plain`, the body is a `Status`. */
export interface ErrorPreset {
    status: number;
    /** `reason` of the Status; "" where the API server gives none, as for errors that it only passes on. */
    reason: string;
    message: string;
    /** Seconds. */
    retry_after?: number;
    /** The message alone, as text: what filters and load balancers before the API send. */
    plain?: boolean;
}
/** Errors of real API servers, and of what stands before them, by name. */
export declare const ERROR_PRESETS: {
    readonly unauthorized: {
        readonly status: 401;
        readonly reason: "Unauthorized";
        readonly message: "Unauthorized";
    };
    readonly expired: {
        readonly status: 410;
        readonly reason: "Expired";
        readonly message: "The resourceVersion for the provided list is too old.";
    };
    readonly "too-many-requests": {
        readonly status: 429;
        readonly reason: "";
        readonly message: "Too many requests, please try again later.\n";
        readonly retry_after: 1;
        readonly plain: true;
    };
    readonly "storage-initializing": {
        readonly status: 429;
        readonly reason: "TooManyRequests";
        readonly message: "storage is (re)initializing";
        readonly retry_after: 1;
    };
    readonly "shutting-down": {
        readonly status: 429;
        readonly reason: "";
        readonly message: "The apiserver is shutting down, please try again later.\n";
        readonly retry_after: 5;
        readonly plain: true;
    };
    readonly "internal-error": {
        readonly status: 500;
        readonly reason: "InternalError";
        readonly message: "Internal error occurred: unknown";
    };
    readonly panic: {
        readonly status: 500;
        readonly reason: "";
        readonly message: "This request caused apiserver to panic. Look in the logs for details.\n";
        readonly plain: true;
    };
    readonly "error-dialing-backend": {
        readonly status: 500;
        readonly reason: "";
        readonly message: "error dialing backend: EOF";
    };
    readonly "kubelet-tls-internal-error": {
        readonly status: 500;
        readonly reason: "";
        readonly message: "error dialing backend: remote error: tls: internal error";
    };
    readonly "kubelet-refused": {
        readonly status: 500;
        readonly reason: "";
        readonly message: "error dialing backend: dial tcp 192.0.2.10:10250: connect: connection refused";
    };
    readonly "no-agent": {
        readonly status: 500;
        readonly reason: "";
        readonly message: "error dialing backend: No agent available";
    };
    readonly "etcd-timeout": {
        readonly status: 500;
        readonly reason: "";
        readonly message: "etcdserver: request timed out";
    };
    readonly "etcd-leader-changed": {
        readonly status: 500;
        readonly reason: "";
        readonly message: "etcdserver: leader changed";
    };
    readonly "etcd-no-space": {
        readonly status: 500;
        readonly reason: "";
        readonly message: "etcdserver: mvcc: database space exceeded";
    };
    readonly "bad-gateway": {
        readonly status: 502;
        readonly reason: "";
        readonly message: "Bad Gateway\n";
        readonly plain: true;
    };
    readonly "service-unavailable": {
        readonly status: 503;
        readonly reason: "ServiceUnavailable";
        readonly message: "the server is currently unable to handle the request";
    };
    readonly "no-healthy-upstream": {
        readonly status: 503;
        readonly reason: "";
        readonly message: "no healthy upstream";
        readonly plain: true;
    };
    readonly "timeout-occurred": {
        readonly status: 504;
        readonly reason: "Timeout";
        readonly message: "Timeout occurred";
    };
    readonly "request-timeout": {
        readonly status: 504;
        readonly reason: "Timeout";
        readonly message: "Timeout: request did not complete within requested timeout - context deadline exceeded";
    };
};
export type ErrorPresetName = keyof typeof ERROR_PRESETS;
