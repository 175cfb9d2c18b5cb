/** Refusals become the `Status` that a real API server sends: code, reason and message are exact. */
export class KubeletError extends Error {
    name = "KubeletError";
    code;
    reason;
    constructor(code, reason, message) {
        super(message);
        this.code = code;
        this.reason = reason;
    }
}
