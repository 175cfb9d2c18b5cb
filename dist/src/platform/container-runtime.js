/** `code` is what a kubelet reports: 127 for a missing program, 126 for one that cannot be run, 128 for the rest. */
export class ContainerStartError extends Error {
    name = "ContainerStartError";
    code;
    constructor(message, code) {
        super(message);
        this.code = code;
    }
}
