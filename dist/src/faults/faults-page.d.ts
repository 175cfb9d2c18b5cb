/** docs/faults.md: the whole catalogue. */
export declare function faultsPage(): string;
