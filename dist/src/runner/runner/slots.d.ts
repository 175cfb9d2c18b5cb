/** Numbers for jobs that run side by side: CI_CONCURRENT_ID and CI_CONCURRENT_PROJECT_ID. */
export interface Slot {
    readonly runner: number;
    readonly project: number;
    release(): void;
}
/** The lowest free numbers of one runner. */
export declare function createSlots(): {
    take(project: number): Slot;
};
