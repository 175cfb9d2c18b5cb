/** Whoever closes what a block closes as well closes it once. */
export function closeOnce(close) {
    let closed;
    return () => (closed ??= close());
}
