/** Says in which step of the set-up something failed; what kind of failure it is stays as it was. */
export declare function explained<T>(step: string, signal: AbortSignal, act: () => Promise<T>): Promise<T>;
