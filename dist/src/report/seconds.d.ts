/** `12.3 s`. */
export declare function seconds(ms: number): string;
