/** For runners of which nothing else is known. */
export const DEFAULT_LIMITS = { stopMs: 10_000, slowdown: 1 };
