import { describe, expect, it } from "vitest";
import { helperImage } from "../../../src/executor/images/helper-image.ts";
import { nodePlatform, type NodePlatform } from "../../../src/executor/images/node-platform.ts";
import { jobContext } from "../../contract/executor/job-context.ts";

const REPOSITORY = "registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper";
const LINUX: NodePlatform = { os: "linux", arch: "amd64", windowsBuild: "" };

function tag(platform: Partial<NodePlatform>, settings: { flavor?: string; shell?: string; version?: string } = {}) {
  const { flavor = "alpine", shell = "", version = "19.4.0" } = settings;
  const { context } = jobContext({ kubernetes: { helper_image_flavor: flavor } });
  const own = { ...context, version, runner: { ...context.runner, shell } };
  return helperImage(own, { ...LINUX, ...platform }).replace(`${REPOSITORY}:`, "");
}

describe("the helper image", () => {
  it.each([
    ["x86_64-v19.4.0", {}, {}],
    ["x86_64-v19.4.0", {}, { flavor: "" }],
    ["alpine-latest-x86_64-v19.4.0", {}, { flavor: "alpine-latest" }],
    ["ubuntu-x86_64-v19.4.0-pwsh", {}, { flavor: "ubuntu", shell: "pwsh" }],
    ["concrete-arm64-v19.4.0", { arch: "arm64" }, { flavor: "concrete" }],
    ["arm64-v19.4.0", { arch: "aarch64" }, {}],
    ["arm-v19.4.0", { arch: "armv7l" }, {}],
    ["arm-v19.4.0", { arch: "armv6l" }, {}],
    ["s390x-v19.4.0", { arch: "s390x" }, { version: "19.4.0-rc1" }],
    ["x86_64-latest", {}, { version: "v19.4.0" }],
    ["x86_64-v19.4.0", { os: "freebsd" }, {}],
    ["x86_64-latest", {}, { version: "development version" }],
    ["x86_64-v19.4.0-servercore1809", { os: "windows", windowsBuild: "10.0.17763" }, {}],
    ["x86_64-v19.4.0-servercore21H2", { os: "windows", windowsBuild: "10.0.20348.2031" }, { flavor: "ubuntu" }],
    ["x86_64-v19.4.0-servercore21H2", { os: "windows", windowsBuild: "10.0.22631" }, { shell: "pwsh" }],
    ["x86_64-v19.4.0-servercore24H2", { os: "windows", windowsBuild: "10.0.26100" }, {}],
    ["arm64-v19.4.0-servercore24H2", { os: "windows", arch: "aarch64", windowsBuild: "10.0.26200" }, {}],
    ["x86_64-v19.4.0-servercore21H2", { os: "windows", arch: "arm64", windowsBuild: "10.0.20348" }, {}],
    ["x86_64-v19.4.0-servercore1809", { os: "windows", arch: "386", windowsBuild: "10.0 19045" }, {}],
  ])("has the tag %s for %j with %j", (wanted, platform, settings) => {
    expect(tag(platform, settings)).toBe(wanted);
  });

  it.each(["", "10.0.14393", "10.0", "20348", "11.0.20348"])("is refused for Windows %j", (windowsBuild) => {
    expect(() => tag({ os: "windows", windowsBuild })).toThrow(
      `prepare helper image: detecting base image: unsupported Windows version: ${windowsBuild}`,
    );
  });
});

describe("the platform of a job's node", () => {
  const windows = { os: "windows", arch: "arm64", release: "10.0.26100" };
  const os = "kubernetes.io/os";
  const arch = "kubernetes.io/arch";
  const build = "node.kubernetes.io/windows-build";

  // The page's flow chart, from its top to its end.
  it.each([
    [false, windows, {}, LINUX],
    [true, { os: "linux", arch: "arm64", release: "6.1" }, {}, { ...LINUX, arch: "arm64" }],
    [true, { os: "darwin", arch: "arm64", release: "24.0" }, {}, { ...LINUX, arch: "arm64" }],
    [true, windows, {}, { os: "windows", arch: "arm64", windowsBuild: "10.0.26100" }],
    [true, windows, { [os]: "linux", [arch]: "amd64" }, { os: "linux", arch: "amd64", windowsBuild: "10.0.26100" }],
    [
      false,
      windows,
      { [os]: "windows", [build]: "10.0.17763" },
      { ...LINUX, os: "windows", windowsBuild: "10.0.17763" },
    ],
    [true, windows, { [build]: "10.0.20348" }, { os: "windows", arch: "arm64", windowsBuild: "10.0.20348" }],
    [
      true,
      windows,
      { [os]: "", [arch]: "", [build]: "" },
      { os: "windows", arch: "arm64", windowsBuild: "10.0.26100" },
    ],
  ])("with autoset %j on %j and the selector %j is %j", (autoset, host, node_selector, platform) => {
    const config = { helper_image_autoset_arch_and_os: autoset, node_selector };
    expect(nodePlatform(config, node_selector, host)).toEqual(platform);
  });

  it.each([
    [{ [arch]: "arm64" }, LINUX.os, "arm64"],
    [{ [os]: "windows", [arch]: "" }, "windows", "s390x"],
    [{}, LINUX.os, "s390x"],
  ])("is the one of config.toml where the job's selector %j says nothing else", (overwritten, system, architecture) => {
    const config = { helper_image_autoset_arch_and_os: true, node_selector: { [os]: "linux", [arch]: "s390x" } };
    expect(nodePlatform(config, overwritten, windows)).toMatchObject({ os: system, arch: architecture });
  });
});
