/** Ends a connection whose bytes are its own (no TLS) in one of the ways that connections end. What was written before arrives. */
export function breakOff(connection, how) {
    if (how === "end")
        connection.end();
    // First the end, then the reset: whoever writes on meets a broken pipe, and not a reset.
    else if (how === "pipe")
        connection.end(() => connection.resetAndDestroy());
    else if (how === "reset")
        connection.write("", () => connection.resetAndDestroy());
}
