/** The programs of the host that make and enter namespaces. */
export interface NamespaceTools {
    unshare: string;
    nsenter: string;
    /** Whoever may not make namespaces as root needs a user namespace around everything. */
    asRoot: boolean;
    /** What brings the loopback device up. */
    network: {
        ip: string;
    } | {
        perl: string;
    };
}
/** The tools, or what is missing. */
export declare function findNamespaceTools(): Omit<NamespaceTools, "asRoot"> | string;
