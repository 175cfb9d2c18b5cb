/** Ends plain containers when we are killed ourselves and can no longer do it. Needs `/proc`. */
export declare function startWatchdog(marker: string): {
    stop(): Promise<void>;
};
