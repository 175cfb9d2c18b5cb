/** What Go would call this network error; an unknown one keeps Node's own text. */
export declare function errorName(error: unknown): string;
