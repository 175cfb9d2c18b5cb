import { BuildError, type FailureReason } from "../../runner/build/build-error.ts";

const CLASSES: [FailureReason, string[]][] = [
  [
    "runner_external_dependency_failure",
    [
      "dial tcp",
      "connection refused",
      "no such host",
      "i/o timeout",
      "tls handshake",
      "client.timeout exceeded",
      "request canceled",
      "connection reset",
      "registry is unavailable",
    ],
  ],
  [
    "runner_configuration_error",
    [
      "not found",
      "manifest unknown",
      "pull access denied",
      "access to the resource is denied",
      "no basic auth credentials",
      "repository does not exist or may require",
      "unauthorized",
      "authentication required",
    ],
  ],
];

/** An image could not be pulled; another pull policy may still help. */
export class ImagePullFailure extends BuildError {
  override name = "ImagePullFailure";
  readonly image: string;
  readonly container: string;
  /** `image pull failed: …`. */
  readonly pullError: string;
  constructor(image: string, container: string, message: string) {
    const cause = `image pull failed: ${message}`;
    super(`pulling image "${image}" for container ${container}: ${cause}`, { reason: pullFailureReason(message) });
    this.image = image;
    this.container = container;
    this.pullError = cause;
  }
}

/** Who is to blame, by the kubelet's words (executor facts 4.9). */
export function pullFailureReason(message: string): FailureReason {
  const text = message.toLowerCase();
  return CLASSES.find(([, parts]) => parts.some((part) => text.includes(part)))?.[0] ?? "image_pull_failure";
}
