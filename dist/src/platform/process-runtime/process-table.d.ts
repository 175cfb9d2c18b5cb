/** Ids of all processes of the host that this system shows; empty where there is no `/proc`. */
export declare function processIds(): number[];
export interface ProcessFacts {
    state: string;
    parent: number;
    /** Id of the process that its session is named after. */
    session: number;
}
/** Undefined when there is no such process (any more). */
export declare function processFacts(pid: number): ProcessFacts | undefined;
/** argv joined by blanks; empty when there is no such process any more, or only its remains. */
export declare function commandOf(pid: number): string;
/** `NAME=value` entries; none when it has ended, is somebody else's, or is just becoming another program. */
export declare function environmentOf(pid: number): Set<string>;
/** For instance `net:[4026531840]`. */
export declare function namespaceOf(pid: number, kind: "net" | "pid"): string | undefined;
/** Of a process with one thread. */
export declare function childrenOf(pid: number): number[];
