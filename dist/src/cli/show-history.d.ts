export interface ShowOptions {
    reports: string;
    full: boolean;
    around?: number;
    context: number;
    job?: number;
}
export declare function showHistory(which: string, { reports, full, around, context, job }: ShowOptions): Promise<void>;
