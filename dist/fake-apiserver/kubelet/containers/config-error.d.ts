/** Why a container cannot be made as its spec wants it; the kubelet shows the reason and tries again. */
export declare class ContainerConfigError extends Error {
    name: string;
    readonly reason: "CreateContainerConfigError" | "CreateContainerError";
    constructor(message: string, reason?: ContainerConfigError["reason"]);
}
