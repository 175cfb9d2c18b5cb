/** Takes tokens out of what goes into the History. */
export declare function withoutTokens(text: string): string;
export declare function queryWithoutTokens(query: string): string;
/** As `withoutTokens`, and without the values of masked variables when it is a job. */
export declare function answerWithoutSecrets(body: string): string;
