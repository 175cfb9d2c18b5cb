/** Whoever closes what a block closes as well closes it once. */
export declare function closeOnce(close: () => Promise<void>): () => Promise<void>;
