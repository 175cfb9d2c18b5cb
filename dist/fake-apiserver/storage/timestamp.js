/** `2026-01-31T08:00:00Z`, the API's times; Kubernetes keeps whole seconds. */
export function timestamp(milliseconds) {
    return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
/** `2026-01-31T08:00:00.123000Z`, for the fields of type MicroTime. */
export function microTimestamp(milliseconds) {
    return `${new Date(milliseconds).toISOString().slice(0, 23)}000Z`;
}
