/** Milliseconds to wait, chance included. */
export function delayOf({ ms, jitterMs = 0, random }) {
    return jitterMs === 0 ? ms : Math.max(0, ms + (random.next() * 2 - 1) * jitterMs);
}
