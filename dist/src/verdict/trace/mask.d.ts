/**
 * What a runner must make of script output (executor facts 8.6), byte for byte as Latin-1 text: masked values, the longest
 * first where several begin at one byte, then secrets in URLs, then known kinds of tokens after their prefix; `further` are prefixes that the job names.
 */
export declare function maskOutput(output: Buffer, values: readonly string[], allTokens: boolean, further?: readonly string[]): Buffer;
