/** Why a container cannot be made as its spec wants it; the kubelet shows the reason and tries again. */
export class ContainerConfigError extends Error {
    name = "ContainerConfigError";
    reason;
    constructor(message, reason = "CreateContainerConfigError") {
        super(message);
        this.reason = reason;
    }
}
