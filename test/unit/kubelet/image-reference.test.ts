import { expect, test } from "vitest";
import { parseImageReference } from "../../../fake-apiserver/kubelet/image-pull/image-reference.ts";

test.each([
  ["nosuch", "docker.io/library/nosuch:latest", true],
  ["alpine:3", "docker.io/library/alpine:3", false],
  ["group/image", "docker.io/group/image:latest", true],
  ["registry.gitlab.com/a/b/c:v1.2-x", "registry.gitlab.com/a/b/c:v1.2-x", false],
  ["localhost:5000/a", "localhost:5000/a:latest", true],
  [`a@sha256:${"0".repeat(64)}`, `docker.io/library/a@sha256:${"0".repeat(64)}`, false],
])("%s is %s", (name, canonical, latest) => {
  expect(parseImageReference(name)).toMatchObject({ canonical, latest });
});

test.each(["", "UPPER", "a b", "a:", "a:b:c", "-a", "a//b"])("%j is no image name", (name) => {
  expect(parseImageReference(name)).toBeUndefined();
});
