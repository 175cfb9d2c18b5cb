declare const URL_PARAMETERS: {
    quotes: RegExp;
    blanks: RegExp;
};
/**
 * What a runner must make of script output (executor facts 8.6), byte for byte as Latin-1 text: masked values, the longest
 * first where several begin at one byte, then secrets in URLs, then known kinds of tokens after their prefix; `further` are prefixes that the
 * job names. A secret in a URL ends with a quote, or, as the official runner has it, only with a blank or the next parameter.
 */
export declare function maskOutput(output: Buffer, values: readonly string[], allTokens: boolean, further?: readonly string[], urlsEndWith?: keyof typeof URL_PARAMETERS): Buffer;
/** Whether it makes a difference with what secrets in URLs end. */
export declare function hasUrlSecrets(output: Buffer): boolean;
export {};
