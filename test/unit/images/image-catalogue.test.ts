import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createImageCatalogue } from "../../../fake-apiserver/kubelet/images/index.ts";

describe("image catalogue", () => {
  const dir = mkdtempSync(join(tmpdir(), "faultline-images-"));
  afterAll(() => rmSync(dir, { recursive: true }));
  const images = createImageCatalogue(dir);

  it.each([
    ["alpine", "alpine:latest"],
    ["alpine:3", "docker.io/library/alpine:3"],
    ["library/redis:7", "redis:7"],
    ["docker.io/ruby:3.3", "ruby:3.3"],
  ])("takes %s for %s, as Docker does", (short, long) => {
    expect(images.find(short)).toBeDefined();
    expect(images.find(short)).toBe(images.find(long));
  });

  it.each([
    "registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper:x86_64-v18.4.0",
    "registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper:ubuntu-arm64-latest-pwsh",
    "gitlab/gitlab-runner-helper:alpine-x86_64-bleeding",
    "docker.io/gitlab/gitlab-runner-helper",
  ])("has the helper image as %s, with files that exist", (name) => {
    const image = images.find(name);
    expect(image?.name).toBe(name);
    expect(Object.keys(image?.content.files ?? {})).toEqual(
      expect.arrayContaining(["/usr/bin/gitlab-runner-helper", "/usr/bin/gitlab-runner-build"]),
    );
    for (const file of Object.values(image?.content.files ?? {})) expect(existsSync(file)).toBe(true);
  });

  it("has copies of plain images in the registries that want a login", () => {
    const login = { username: "robot", password: "pull-only" };
    expect(images.find("private.registry.test/a/b/alpine:3")).toMatchObject({ command: ["/bin/sh"], login });
    expect(images.find("127.0.0.1:5050/redis:7")?.login).toEqual({ username: "gitlab-ci-token" });
    expect(images.find("private.registry.test/nosuch:1")).toBeUndefined();
  });

  it.each(["alpine:no-such-tag", "nosuch", "example.com/alpine", "Not A Name", "gitlab/gitlab-runner:latest"])(
    "does not know %s",
    (name) => {
      expect(images.find(name)).toBeUndefined();
    },
  );

  it("lets extra images win, and refuses one without a proper name", () => {
    const own = { name: "example.com:5000/team/alpine:1", content: { files: {} } };
    const better = { name: "alpine:3", command: ["true"], content: { files: {} } };
    const extended = createImageCatalogue(dir, [own, better]);
    expect(extended.find("example.com:5000/team/alpine:1")).toBe(own);
    expect(extended.find("docker.io/library/alpine:3")).toBe(better);
    expect(() => createImageCatalogue(dir, [{ name: "Bad Name", content: { files: {} } }])).toThrow(
      '"Bad Name" in the image catalogue is no image name; expected one like alpine:3',
    );
  });
});
