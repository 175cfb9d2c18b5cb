/** How a job's runner can be visited, as the runner told it with its request (executor facts 8.2). */
export interface RunnerSession {
    url: string;
    /** PEM; "" when the runner told none. */
    certificate: string;
    /** The value of the `Authorization` header. */
    authorization: string;
}
/** Undefined when the body of a request for a job has none. */
export declare function runnerSessionIn(body: Record<string, unknown>): RunnerSession | undefined;
