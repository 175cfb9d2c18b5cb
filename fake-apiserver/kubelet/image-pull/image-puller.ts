import type { FaultEngine } from "../../../src/faults/index.ts";
import type { PullRefusal } from "../../../src/faults/points/pull-point.ts";
import type { Clock } from "../../../src/platform/index.ts";
import type { Store } from "../../storage/store.ts";
import type { ClusterEvent } from "../events/event-recorder.ts";
import type { Image, ImageCatalogue } from "../image-catalogue.ts";
import type { Pod, PodContainer } from "../pod/pod.ts";
import { imageId, parseImageReference, type ImageReference } from "./image-reference.ts";
import { pullCredentials } from "./pull-credentials.ts";

export type PullResult =
  | { ok: true; image: Image; canonical: string; id: string }
  /** `retry: "pull"` is backed off as a failed pull; `"check"` is only looked at again later. */
  | { ok: false; reason: string; message: string; retry: "pull" | "check" };

export interface ImagePuller {
  /** Makes the container's image present, and says so by events. The signal ends the wait for a slow registry. */
  ensure(
    pod: Pod,
    container: PodContainer,
    say: (event: ClusterEvent) => void,
    signal: AbortSignal,
  ): Promise<PullResult>;
}

export interface ImagePullerParts {
  catalogue: ImageCatalogue;
  clock: Clock;
  /** Has the pull secrets. */
  store: Store;
  faults: FaultEngine;
}

/** The images of a node: the catalogue is all registries, and what was pulled once is present from then on. */
export function createImagePuller({ catalogue, clock, store, faults }: ImagePullerParts): ImagePuller {
  const present = new Set<string>();

  /** The image, or why it cannot be had. */
  const pull = async (pod: Pod, container: PodContainer, reference: ImageReference, signal: AbortSignal) => {
    const { namespace = "", name } = pod.metadata;
    const point = {
      target: "registry",
      image: container.image,
      namespace,
      name,
      container: container.name,
    } as const;
    for (const fault of faults.ask("pull", point)) {
      if (fault.do === "fail") return { reason: fault.reason, message: atRegistry(fault.message, reference) };
      await clock.sleep(fault.ms, signal).catch(() => {});
    }
    return fromCatalogue(pod, container, reference);
  };

  const fromCatalogue = (pod: Pod, container: PodContainer, reference: ImageReference): Image | Failure => {
    const image = catalogue.find(container.image);
    if (image === undefined) return enginesFailure(unreachable(reference) ?? `${reference.canonical}: not found`);
    const { login } = image;
    if (login === undefined) return image;
    const given = pullCredentials(store, pod, reference.repository.split("/")[0] ?? "");
    if (given.length === 0) return enginesFailure(NO_LOGIN);
    const fits = given.some(
      ({ username, password }) =>
        username === login.username && (login.password === undefined ? password !== "" : password === login.password),
    );
    if (fits) return image;
    return enginesFailure(atRegistry("unexpected status from HEAD request to URL: 401 Unauthorized", reference));
  };

  return {
    async ensure(pod, container, say, signal) {
      const name = container.image;
      const reference = parseImageReference(name);
      if (reference === undefined) return invalidName(name, say);
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
      if ("reason" in image) return pullFailed(name, canonical, image, say);
      present.add(canonical);
      const took = duration(clock.monotonic() - began);
      const message = `Successfully pulled image "${name}" in ${took} (${took} including waiting). Image size: 0 bytes.`;
      say({ type: "Normal", reason: "Pulled", message });
      return { ok: true, image, canonical, id: imageId(reference) };
    },
  };
}

/** Why there is no image, in the engine's words. */
interface Failure {
  reason: PullRefusal;
  message: string;
}

function enginesFailure(message: string): Failure {
  return { reason: "ErrImagePull", message };
}

const NO_LOGIN =
  "pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials";

/** Names under `.invalid` exist nowhere (RFC 6761), and on the node itself nobody is a registry. */
function unreachable(reference: ImageReference): string | undefined {
  const [host = ""] = reference.repository.split("/");
  if (/\.invalid(:\d+)?$/.test(host)) {
    return atRegistry("failed to do request: Head URL: dial tcp: lookup HOST: no such host", reference);
  }
  if (!/^(127\.\d+\.\d+\.\d+|localhost)(:\d+)?$/.test(host)) return undefined;
  const address = host.includes(":") ? host : `${host}:443`;
  return atRegistry(`failed to do request: Head URL: dial tcp ${address}: connect: connection refused`, reference);
}

/** Puts the registry's address into a message. */
function atRegistry(message: string, { repository, canonical }: ImageReference): string {
  const [host = "", ...path] = repository.split("/");
  const server = host === "docker.io" ? "registry-1.docker.io" : host;
  const version = canonical.slice(repository.length + 1);
  return message
    .replace("URL", `"https://${server}/v2/${path.join("/")}/manifests/${version}"`)
    .replace("HOST", server);
}

function invalidName(name: string, say: (event: ClusterEvent) => void): PullResult {
  const why = `couldn't parse image name "${name}": invalid reference format`;
  const message = `Failed to apply default image tag "${name}": ${why}`;
  say({ type: "Warning", reason: "InspectFailed", message });
  return { ok: false, reason: "InvalidImageName", message, retry: "check" };
}

function pullFailed(
  name: string,
  canonical: string,
  { reason, message: cause }: Failure,
  say: (event: ClusterEvent) => void,
): PullResult {
  if (reason === "ImageInspectError") {
    const message = `Failed to inspect image "${name}": ${cause}`;
    say({ type: "Warning", reason: "InspectFailed", message });
    return { ok: false, reason, message, retry: "check" };
  }
  const told = reason === "ErrImagePull" ? enginesMessage(canonical, cause) : cause;
  say({ type: "Warning", reason: "Failed", message: `Failed to pull image "${name}": ${told}` });
  const why = KUBELETS_WORDS[reason];
  const message =
    why === undefined ? told : `image pull failed for ${name} because the ${why}${cause.slice(reason.length)}`;
  return { ok: false, reason, message, retry: "pull" };
}

/** What a kubelet makes of the answers of a container engine that it knows. */
const KUBELETS_WORDS: Partial<Record<PullRefusal, string>> = {
  RegistryUnavailable: "registry is unavailable",
  SignatureValidationFailed: "signature validation failed",
};

function enginesMessage(canonical: string, cause: string): string {
  const code = cause.endsWith(": not found") ? "NotFound" : "Unknown";
  const resolving = `failed to resolve reference "${canonical}": ${cause}`;
  return `rpc error: code = ${code} desc = failed to pull and unpack image "${canonical}": ${resolving}`;
}

/** As Go prints durations, rounded to milliseconds. */
function duration(ms: number): string {
  const whole = Math.max(1, Math.round(ms));
  return whole < 1000 ? `${whole}ms` : `${whole / 1000}s`;
}
