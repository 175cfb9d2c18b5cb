/** Why no scenario exercises the key; undefined when one must. */
export declare function whyUnexercised(key: string): string | undefined;
