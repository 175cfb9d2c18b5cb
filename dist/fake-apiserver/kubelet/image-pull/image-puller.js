import { imageId, parseImageReference } from "./image-reference.js";
import { pullCredentials } from "./pull-credentials.js";
/** The images of a node: the catalogue is all registries, and what was pulled once is present from then on. */
export function createImagePuller({ catalogue, clock, store, faults }) {
    const present = new Set();
    /** The image, or why it cannot be had. */
    const pull = async (pod, container, reference, signal) => {
        const { namespace = "", name } = pod.metadata;
        const point = {
            target: "registry",
            image: container.image,
            namespace,
            name,
            container: container.name,
        };
        for (const fault of faults.ask("pull", point)) {
            if (fault.do === "fail")
                return { reason: fault.reason, message: atRegistry(fault.message, reference) };
            await clock.sleep(fault.ms, signal).catch(() => { });
        }
        return fromCatalogue(pod, container, reference);
    };
    const fromCatalogue = (pod, container, reference) => {
        const image = catalogue.find(container.image);
        if (image === undefined)
            return enginesFailure(`${reference.canonical}: not found`);
        const { login } = image;
        if (login === undefined)
            return image;
        const given = pullCredentials(store, pod, reference.repository.split("/")[0] ?? "");
        if (given.length === 0)
            return enginesFailure(NO_LOGIN);
        const fits = given.some(({ username, password }) => username === login.username && (login.password === undefined ? password !== "" : password === login.password));
        if (fits)
            return image;
        return enginesFailure(atRegistry("unexpected status from HEAD request to URL: 401 Unauthorized", reference));
    };
    return {
        async ensure(pod, container, say, signal) {
            const name = container.image;
            const reference = parseImageReference(name);
            if (reference === undefined)
                return invalidName(name, say);
            const { canonical } = reference;
            const policy = container.imagePullPolicy ?? (reference.latest ? "Always" : "IfNotPresent");
            const local = present.has(canonical) && policy !== "Always" ? catalogue.find(name) : undefined;
            if (local !== undefined) {
                say({ type: "Normal", reason: "Pulled", message: `Container image "${name}" already present on machine` });
                return { ok: true, image: local, canonical, id: imageId(reference) };
            }
            if (policy === "Never") {
                const message = `Container image "${name}" is not present with pull policy of Never`;
                say({ type: "Warning", reason: "ErrImageNeverPull", message });
                return { ok: false, reason: "ErrImageNeverPull", message, retry: "check" };
            }
            const began = clock.monotonic();
            say({ type: "Normal", reason: "Pulling", message: `Pulling image "${name}"` });
            const image = await pull(pod, container, reference, signal);
            if ("reason" in image)
                return pullFailed(name, canonical, image, say);
            present.add(canonical);
            const took = duration(clock.monotonic() - began);
            const message = `Successfully pulled image "${name}" in ${took} (${took} including waiting). Image size: 0 bytes.`;
            say({ type: "Normal", reason: "Pulled", message });
            return { ok: true, image, canonical, id: imageId(reference) };
        },
    };
}
function enginesFailure(message) {
    return { reason: "ErrImagePull", message };
}
const NO_LOGIN = "pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials";
/** Puts the registry's address into a message. */
function atRegistry(message, { repository, canonical }) {
    const [host = "", ...path] = repository.split("/");
    const server = host === "docker.io" ? "registry-1.docker.io" : host;
    const version = canonical.slice(repository.length + 1);
    return message
        .replace("URL", `"https://${server}/v2/${path.join("/")}/manifests/${version}"`)
        .replace("HOST", server);
}
function invalidName(name, say) {
    const why = `couldn't parse image name "${name}": invalid reference format`;
    const message = `Failed to apply default image tag "${name}": ${why}`;
    say({ type: "Warning", reason: "InspectFailed", message });
    return { ok: false, reason: "InvalidImageName", message, retry: "check" };
}
function pullFailed(name, canonical, { reason, message: cause }, say) {
    if (reason === "ImageInspectError") {
        const message = `Failed to inspect image "${name}": ${cause}`;
        say({ type: "Warning", reason: "InspectFailed", message });
        return { ok: false, reason, message, retry: "check" };
    }
    const told = reason === "ErrImagePull" ? enginesMessage(canonical, cause) : cause;
    say({ type: "Warning", reason: "Failed", message: `Failed to pull image "${name}": ${told}` });
    const why = KUBELETS_WORDS[reason];
    const message = why === undefined ? told : `image pull failed for ${name} because the ${why}${cause.slice(reason.length)}`;
    return { ok: false, reason, message, retry: "pull" };
}
/** What a kubelet makes of the answers of a container engine that it knows. */
const KUBELETS_WORDS = {
    RegistryUnavailable: "registry is unavailable",
    SignatureValidationFailed: "signature validation failed",
};
function enginesMessage(canonical, cause) {
    const code = cause.endsWith(": not found") ? "NotFound" : "Unknown";
    const resolving = `failed to resolve reference "${canonical}": ${cause}`;
    return `rpc error: code = ${code} desc = failed to pull and unpack image "${canonical}": ${resolving}`;
}
/** As Go prints durations, rounded to milliseconds. */
function duration(ms) {
    const whole = Math.max(1, Math.round(ms));
    return whole < 1000 ? `${whole}ms` : `${whole / 1000}s`;
}
