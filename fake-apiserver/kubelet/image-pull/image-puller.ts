import type { Clock } from "../../../src/platform/index.ts";
import type { ClusterEvent } from "../events/event-recorder.ts";
import type { Image, ImageCatalogue } from "../image-catalogue.ts";
import type { PodContainer } from "../pod/pod.ts";
import { imageId, parseImageReference } from "./image-reference.ts";

export type PullResult =
  | { ok: true; image: Image; canonical: string; id: string }
  /** `retry: "pull"` is backed off as a failed pull; `"check"` is only looked at again later. */
  | { ok: false; reason: string; message: string; retry: "pull" | "check" };

export interface ImagePuller {
  /** Makes the container's image present, and says so by events. */
  ensure(container: PodContainer, say: (event: ClusterEvent) => void): PullResult;
}

/** The images of a node: the catalogue is the registry, and what was pulled once is present from then on. */
export function createImagePuller(catalogue: ImageCatalogue, clock: Clock): ImagePuller {
  const present = new Set<string>();
  return {
    ensure(container, say) {
      const name = container.image;
      const reference = parseImageReference(name);
      if (reference === undefined) return invalidName(name, say);
      const policy = container.imagePullPolicy ?? (reference.latest ? "Always" : "IfNotPresent");
      const image = catalogue.find(name);
      const have = image !== undefined && present.has(reference.canonical);
      if (image !== undefined && have && policy !== "Always") {
        say({ type: "Normal", reason: "Pulled", message: `Container image "${name}" already present on machine` });
      } else if (policy === "Never") {
        const message = `Container image "${name}" is not present with pull policy of Never`;
        say({ type: "Warning", reason: "ErrImageNeverPull", message });
        return { ok: false, reason: "ErrImageNeverPull", message, retry: "check" };
      } else {
        const began = clock.monotonic();
        say({ type: "Normal", reason: "Pulling", message: `Pulling image "${name}"` });
        if (image === undefined) return notFound(name, reference.canonical, say);
        present.add(reference.canonical);
        const took = duration(clock.monotonic() - began);
        const message = `Successfully pulled image "${name}" in ${took} (${took} including waiting). Image size: 0 bytes.`;
        say({ type: "Normal", reason: "Pulled", message });
      }
      if (image === undefined) return notFound(name, reference.canonical, say);
      return { ok: true, image, canonical: reference.canonical, id: imageId(reference) };
    },
  };
}

function invalidName(name: string, say: (event: ClusterEvent) => void): PullResult {
  const why = `couldn't parse image name "${name}": invalid reference format`;
  const message = `Failed to apply default image tag "${name}": ${why}`;
  say({ type: "Warning", reason: "InspectFailed", message });
  return { ok: false, reason: "InvalidImageName", message, retry: "check" };
}

function notFound(name: string, canonical: string, say: (event: ClusterEvent) => void): PullResult {
  const resolving = `failed to resolve reference "${canonical}": ${canonical}: not found`;
  const message = `rpc error: code = NotFound desc = failed to pull and unpack image "${canonical}": ${resolving}`;
  say({ type: "Warning", reason: "Failed", message: `Failed to pull image "${name}": ${message}` });
  return { ok: false, reason: "ErrImagePull", message, retry: "pull" };
}

/** As Go prints durations, rounded to milliseconds. */
function duration(ms: number): string {
  const whole = Math.max(1, Math.round(ms));
  return whole < 1000 ? `${whole}ms` : `${whole / 1000}s`;
}
