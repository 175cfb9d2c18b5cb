/** Why a container cannot be made as its spec wants it; the kubelet shows it as `CreateContainerConfigError` and tries again. */
export class ContainerConfigError extends Error {
  override name = "ContainerConfigError";
}
