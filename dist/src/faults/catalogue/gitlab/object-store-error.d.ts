/** The store of a distributed cache answers with an error of S3. */
export declare const objectStoreError: import("../../fault.ts").Fault<unknown>;
