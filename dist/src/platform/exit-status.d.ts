/** How a process ended: `signal` is set when a signal ended it, and `code` is then 128 + its number, as shells and kubelets count. */
export interface ExitStatus {
    code: number;
    signal?: NodeJS.Signals;
}
