/**
 * The ways in which a secret is commonly written: as it is, inside JSON (once or twice), in a URL, in Base64 whatever stands before and
 * after it. For a value of fewer than `shortest` characters only the first is told from chance.
 */
export declare function secretForms(value: string, shortest?: number): string[];
/** As `secretForms`, without the plain ones. */
export declare function encodedForms(value: string): Set<string>;
