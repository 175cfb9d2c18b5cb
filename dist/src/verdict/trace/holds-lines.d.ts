/** The first line of `written` that `trace` does not have after the ones before it; for traces whose streams cannot be told apart. */
export declare function holdsLines(trace: Buffer, written: Buffer): {
    line: string;
    offset: number;
} | undefined;
