/** Why a container cannot be made as its spec wants it; the kubelet shows the reason and tries again. */
export class ContainerConfigError extends Error {
  override name = "ContainerConfigError";
  readonly reason: "CreateContainerConfigError" | "CreateContainerError";
  constructor(message: string, reason: ContainerConfigError["reason"] = "CreateContainerConfigError") {
    super(message);
    this.reason = reason;
  }
}
