/** A refusal that the client gets as its `Status`. */
export class StatusError extends Error {
    name = "StatusError";
    status;
    constructor(code, reason, message, details) {
        super(message);
        this.status = {
            kind: "Status",
            apiVersion: "v1",
            metadata: {},
            status: "Failure",
            message,
            ...(reason === "" ? {} : { reason }),
            ...(details === undefined ? {} : { details }),
            code,
        };
    }
}
