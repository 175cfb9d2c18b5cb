/** RFC 7386: objects are merged, `null` removes, everything else replaces. */
export declare function applyMergePatch(target: unknown, patch: unknown): unknown;
