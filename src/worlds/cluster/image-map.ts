import { parseImageReference } from "../../../fake-apiserver/kubelet/image-pull/image-reference.ts";
import { usageError } from "../../diagnostics/index.ts";

/** Names of a cluster's images for the names that runners say. */
export interface ImageMap {
  of(name: string): string;
}

const HELPERS = ["registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper", "gitlab/gitlab-runner-helper"];

/**
 * Of entries `alpine=registry.local/alpine`, which keep the tag, and `alpine:3.20=registry.local/tools:1`, which mean one image;
 * `helperImage` takes the place of the official helper image in every version. Throws a `UsageError`.
 */
export function createImageMap(entries: readonly string[], helperImage?: string): ImageMap {
  const whole = new Map<string, string>();
  const repositories = new Map<string, string>();
  for (const entry of entries) {
    const [from = "", to = "", ...more] = entry.split("=");
    const reference = parseImageReference(from);
    if (reference === undefined || parseImageReference(to) === undefined || more.length > 0) {
      throw usageError(
        "bad-image-map",
        `got --image-map ${entry}, expected <image>=<image>`,
        "such as alpine=registry.local/alpine, or alpine:3.20=registry.local/tools:1",
      );
    }
    if (hasVersion(from)) whole.set(reference.canonical, to);
    else repositories.set(reference.repository, to);
  }
  for (const name of helperImage === undefined ? [] : HELPERS) {
    repositories.set(parseImageReference(name)?.repository ?? name, helperImage ?? name);
  }
  return {
    of(name) {
      const reference = parseImageReference(name);
      if (reference === undefined) return name;
      const { canonical, repository } = reference;
      const target = whole.get(canonical) ?? repositories.get(repository);
      if (target === undefined) return name;
      return whole.has(canonical) || hasVersion(target) ? target : target + canonical.slice(repository.length);
    },
  };
}

/** A tag or a digest; a port of a registry is none. */
function hasVersion(name: string): boolean {
  return name.includes("@") || name.slice(name.lastIndexOf("/") + 1).includes(":");
}
