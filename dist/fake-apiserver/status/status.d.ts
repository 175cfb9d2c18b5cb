export interface StatusCause {
    reason?: string;
    message?: string;
    field?: string;
}
export interface StatusDetails {
    name?: string;
    group?: string;
    kind?: string;
    uid?: string;
    causes?: StatusCause[];
    retryAfterSeconds?: number;
}
/** The `Status` object of the API, its fields in the order in which Kubernetes writes them. */
export interface Status {
    kind: "Status";
    apiVersion: "v1";
    metadata: Record<string, never>;
    status: "Success" | "Failure";
    message?: string;
    reason?: string;
    details?: StatusDetails;
    code: number;
}
/** A refusal that the client gets as its `Status`. */
export declare class StatusError extends Error {
    name: string;
    readonly status: Status;
    constructor(code: number, reason: string, message: string, details?: StatusDetails);
}
