import type { FaultEngine } from "../../../src/faults/index.ts";
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
  /** Makes the container's image present, and says so by events. */
  ensure(pod: Pod, container: PodContainer, say: (event: ClusterEvent) => void): PullResult;
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

  /** The image, or why the registry does not give it, in the engine's words. */
  const pull = (pod: Pod, container: PodContainer, reference: ImageReference): Image | string => {
    const { namespace = "", name } = pod.metadata;
    const point = {
      target: "registry",
      image: container.image,
      namespace,
      name,
      container: container.name,
    } as const;
    const [fault] = faults.ask("pull", point);
    if (fault !== undefined) return atRegistry(fault.message, reference);
    const image = catalogue.find(container.image);
    if (image === undefined) return `${reference.canonical}: not found`;
    const { login } = image;
    if (login === undefined) return image;
    const given = pullCredentials(store, pod, reference.repository.split("/")[0] ?? "");
    if (given.length === 0) return NO_LOGIN;
    const fits = given.some(
      ({ username, password }) =>
        username === login.username && (login.password === undefined ? password !== "" : password === login.password),
    );
    return fits ? image : atRegistry("unexpected status from HEAD request to URL: 401 Unauthorized", reference);
  };

  return {
    ensure(pod, container, say) {
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
      const image = pull(pod, container, reference);
      if (typeof image === "string") return pullFailed(name, canonical, image, say);
      present.add(canonical);
      const took = duration(clock.monotonic() - began);
      const message = `Successfully pulled image "${name}" in ${took} (${took} including waiting). Image size: 0 bytes.`;
      say({ type: "Normal", reason: "Pulled", message });
      return { ok: true, image, canonical, id: imageId(reference) };
    },
  };
}

const NO_LOGIN =
  "pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials";

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

function pullFailed(name: string, canonical: string, cause: string, say: (event: ClusterEvent) => void): PullResult {
  const code = cause.endsWith(": not found") ? "NotFound" : "Unknown";
  const resolving = `failed to resolve reference "${canonical}": ${cause}`;
  const message = `rpc error: code = ${code} desc = failed to pull and unpack image "${canonical}": ${resolving}`;
  say({ type: "Warning", reason: "Failed", message: `Failed to pull image "${name}": ${message}` });
  return { ok: false, reason: "ErrImagePull", message, retry: "pull" };
}

/** As Go prints durations, rounded to milliseconds. */
function duration(ms: number): string {
  const whole = Math.max(1, Math.round(ms));
  return whole < 1000 ? `${whole}ms` : `${whole / 1000}s`;
}
