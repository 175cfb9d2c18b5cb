/** How an HTTP/2 connection is found dead (executor facts 2.1). */
export interface Http2Settings {
    /** A connection that brought nothing for this long is asked by a ping; 0 never asks. */
    readIdleTimeoutMs: number;
    /** How long the ping's answer may take before the connection counts as lost. */
    pingTimeoutMs: number;
}
