import { type ByteFilter } from "./byte-filter.ts";
/** What must never reach the job log (executor facts 8.6). */
export interface SecretRules {
    /** Values of masked variables. */
    phrases: readonly string[];
    /** `features.token_mask_prefixes` of the job. */
    tokenPrefixes: readonly string[];
    /** FF_MASK_ALL_DEFAULT_TOKENS. */
    allDefaultTokens: boolean;
}
/** A fresh filter for one stream. */
export declare function createSecretMask(rules: SecretRules): ByteFilter;
