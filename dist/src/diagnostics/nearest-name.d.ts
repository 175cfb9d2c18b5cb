/** The candidate that a typing mistake most likely meant, or undefined when none is near. */
export declare function nearestName(name: string, candidates: Iterable<string>): string | undefined;
/** `did you mean "x"?`, or undefined. */
export declare function didYouMean(name: string, candidates: Iterable<string>): string | undefined;
