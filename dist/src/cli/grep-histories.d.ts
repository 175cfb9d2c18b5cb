/** Prints what fits. Gives the exit code: as grep's, 1 when nothing does. */
export declare function grepHistories(texts: readonly string[], { reports, full, in: only }: {
    reports: string;
    full: boolean;
    in?: string;
}): Promise<number>;
