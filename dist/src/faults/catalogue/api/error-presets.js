/** Errors of real API servers, and of what stands before them, by name. */
export const ERROR_PRESETS = {
    unauthorized: { status: 401, reason: "Unauthorized", message: "Unauthorized" },
    expired: {
        status: 410,
        reason: "Expired",
        message: "The resourceVersion for the provided list is too old.",
    },
    "too-many-requests": {
        status: 429,
        reason: "",
        message: "Too many requests, please try again later.\n",
        retry_after: 1,
        plain: true,
    },
    "storage-initializing": {
        status: 429,
        reason: "TooManyRequests",
        message: "storage is (re)initializing",
        retry_after: 1,
    },
    "shutting-down": {
        status: 429,
        reason: "",
        message: "The apiserver is shutting down, please try again later.\n",
        retry_after: 5,
        plain: true,
    },
    "internal-error": { status: 500, reason: "InternalError", message: "Internal error occurred: unknown" },
    panic: {
        status: 500,
        reason: "",
        message: "This request caused apiserver to panic. Look in the logs for details.\n",
        plain: true,
    },
    "error-dialing-backend": { status: 500, reason: "", message: "error dialing backend: EOF" },
    "kubelet-tls-internal-error": {
        status: 500,
        reason: "",
        message: "error dialing backend: remote error: tls: internal error",
    },
    "kubelet-refused": {
        status: 500,
        reason: "",
        message: "error dialing backend: dial tcp 192.0.2.10:10250: connect: connection refused",
    },
    "no-agent": { status: 500, reason: "", message: "error dialing backend: No agent available" },
    "etcd-timeout": { status: 500, reason: "", message: "etcdserver: request timed out" },
    "etcd-leader-changed": { status: 500, reason: "", message: "etcdserver: leader changed" },
    "etcd-no-space": { status: 500, reason: "", message: "etcdserver: mvcc: database space exceeded" },
    "bad-gateway": { status: 502, reason: "", message: "Bad Gateway\n", plain: true },
    "service-unavailable": {
        status: 503,
        reason: "ServiceUnavailable",
        message: "the server is currently unable to handle the request",
    },
    "no-healthy-upstream": { status: 503, reason: "", message: "no healthy upstream", plain: true },
    "timeout-occurred": { status: 504, reason: "Timeout", message: "Timeout occurred" },
    "request-timeout": {
        status: 504,
        reason: "Timeout",
        message: "Timeout: request did not complete within requested timeout - context deadline exceeded",
    },
};
