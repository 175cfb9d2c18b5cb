/** What the programs said that could not make namespaces, with what it means: `unshare: unshare failed: … (…)`. */
export declare function refusalReason(said: string): string;
