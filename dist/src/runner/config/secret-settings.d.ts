/** Enough of a secret to tell it from another one; other settings as they are. */
export declare function secretStart(key: string, value: string): string;
