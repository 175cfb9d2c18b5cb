import { BuildError } from "../../runner/build/build-error.js";
const CLASSES = [
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
    name = "ImagePullFailure";
    image;
    container;
    /** `image pull failed: …`. */
    pullError;
    constructor(image, container, message) {
        const cause = `image pull failed: ${message}`;
        super(`pulling image "${image}" for container ${container}: ${cause}`, { reason: pullFailureReason(message) });
        this.image = image;
        this.container = container;
        this.pullError = cause;
    }
}
/** Who is to blame, by the kubelet's words (executor facts 4.9). */
export function pullFailureReason(message) {
    const text = message.toLowerCase();
    return CLASSES.find(([, parts]) => parts.some((part) => text.includes(part)))?.[0] ?? "image_pull_failure";
}
