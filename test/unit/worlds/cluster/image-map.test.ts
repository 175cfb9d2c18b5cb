import { describe, expect, it } from "vitest";
import { createImageMap } from "../../../../src/worlds/cluster/image-map.ts";

describe("the map of images", () => {
  const map = createImageMap(
    ["alpine=registry.local:5000/alpine", "redis:7=registry.local/tools:1"],
    "faultline/helper:1",
  );

  it.each([
    ["alpine:3.20", "registry.local:5000/alpine:3.20"],
    ["docker.io/library/alpine:3.20", "registry.local:5000/alpine:3.20"],
    ["alpine", "registry.local:5000/alpine:latest"],
    ["redis:7", "registry.local/tools:1"],
    ["redis:6", "redis:6"],
    ["other/alpine:3.20", "other/alpine:3.20"],
    ["registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper:x86_64-v19.4.0", "faultline/helper:1"],
    ["gitlab/gitlab-runner-helper:latest", "faultline/helper:1"],
    ["Not An Image", "Not An Image"],
  ])("%s -> %s", (name, mapped) => {
    expect(map.of(name)).toBe(mapped);
  });

  it.each(["alpine", "=x", "alpine=", "Not An Image=x", "alpine=https://registry.local/x", "a=b=c"])(
    "refuses %s",
    (entry) => {
      expect(() => createImageMap([entry])).toThrow("expected <image>=<image>");
    },
  );
});
