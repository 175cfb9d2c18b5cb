import { STATUS_CODES } from "node:http";
/** An answer of the session server that is none of what was asked for. Its text is that of the status unless there is more to say. */
export class Refusal extends Error {
    name = "Refusal";
    status;
    constructor(status, text) {
        super(text ?? STATUS_CODES[status] ?? "");
        this.status = status;
    }
}
