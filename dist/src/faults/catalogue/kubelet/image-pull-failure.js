import { z } from "zod";
import { defineFault } from "../../fault.js";
/** How the end of a container engine's message reads, by what went wrong. `HOST` and `URL` are the registry's. */
const MESSAGES = {
    "connection-refused": "failed to do request: Head URL: dial tcp 192.0.2.1:443: connect: connection refused",
    "no-such-host": "failed to do request: Head URL: dial tcp: lookup HOST: no such host",
    timeout: "failed to do request: Head URL: dial tcp 192.0.2.1:443: i/o timeout",
    "tls-handshake": "failed to do request: Head URL: net/http: TLS handshake timeout",
    "connection-reset": "failed to do request: Head URL: read tcp 192.0.2.2:41000->192.0.2.1:443: read: connection reset by peer",
    denied: "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
    unauthorized: "unexpected status from HEAD request to URL: 401 Unauthorized",
    "rate-limit": "unexpected status from HEAD request to URL: 429 Too Many Requests",
    "server-error": "unexpected status from HEAD request to URL: 500 Internal Server Error",
};
/** What the kubelet has words of its own for: the reason with which the container waits, and the engine's message. */
const REFUSALS = {
    "registry-unavailable": ["RegistryUnavailable", "RegistryUnavailable: pull QPS exceeded"],
    signature: [
        "SignatureValidationFailed",
        "SignatureValidationFailed: Source image rejected: A signature was required, but no signature exists",
    ],
    inspect: ["ImageInspectError", "rpc error: code = DeadlineExceeded desc = context deadline exceeded"],
};
const CAUSES = [
    ...Object.keys(MESSAGES),
    ...Object.keys(REFUSALS),
];
const parameters = z.strictObject({ cause: z.enum(CAUSES).describe("What the container engine meets.") });
function refusal(cause) {
    if (!(cause in REFUSALS))
        return { reason: "ErrImagePull", message: MESSAGES[cause] };
    const [reason, message] = REFUSALS[cause];
    return { reason, message };
}
/** A pull from a registry fails although the image is there, in the words of a container engine. */
export const imagePullFailure = defineFault({
    id: "image-pull-failure",
    layer: "kubelet",
    title: "A registry fails a pull",
    docs: "The container waits with ErrImagePull, then with ImagePullBackOff; with RegistryUnavailable, SignatureValidationFailed or ImageInspectError for the causes that a kubelet tells apart. Which words of the message say network or configuration decides the job's failure reason, and pull policies left over are tried.",
    targets: ["registry"],
    worlds: ["fake"],
    parameters,
    arm: ({ cause }) => ({ hook: "pull", action: { do: "fail", ...refusal(cause) } }),
    describe: ({ cause }) => `fails the pull: ${cause}`,
});
