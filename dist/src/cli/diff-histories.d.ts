/** Shows where two Histories part. Gives the exit code: as diff's, 1 when they do. */
export declare function diffHistories(one: string, other: string, { reports, full, all }: {
    reports: string;
    full: boolean;
    all: boolean;
}): Promise<number>;
