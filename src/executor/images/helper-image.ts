import { BuildError } from "../../runner/build/build-error.ts";
import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { NodePlatform } from "./node-platform.ts";
import { windowsRelease } from "./windows-release.ts";

/** Without a tag, of all helper images that belong to a version of the runner. */
export const HELPER_REPOSITORY = "registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper";
const ARCHITECTURES: Record<string, string> = { amd64: "x86_64", aarch64: "arm64", armv6l: "arm", armv7l: "arm" };

/**
 * `helper_image`, or the one that belongs to this runner's version, the flavor and the node (executor facts 3.12). A node that no
 * helper image runs on is a configuration error, whatever `helper_image` says.
 */
export function helperImage({ runner, variables, version }: ExecutorContext, platform: NodePlatform): string {
  const { helper_image, helper_image_flavor } = runner.kubernetes;
  const number = /^\d+\.\d+\.\d+/.exec(version)?.[0];
  const release = number === undefined ? "latest" : `v${number}`;
  const tag = tagFor(platform, release, { flavor: variables.expand(helper_image_flavor), shell: runner.shell });
  return helper_image === "" ? `${HELPER_REPOSITORY}:${tag}` : variables.expand(helper_image);
}

function tagFor({ os, arch, windowsBuild }: NodePlatform, release: string, { flavor, shell }: LinuxChoice): string {
  switch (os) {
    case "linux":
    case "freebsd": {
      const prefix = flavor === "" || flavor === "alpine" ? "" : `${flavor}-`;
      const suffix = shell === "pwsh" ? "-pwsh" : "";
      return `${prefix}${ARCHITECTURES[arch] ?? arch}-${release}${suffix}`;
    }
    case "windows": {
      const windows = windowsRelease(windowsBuild);
      if (windows === undefined) throw unprepared(`detecting base image: unsupported Windows version: ${windowsBuild}`);
      return `${windowsArchitecture(arch, windows)}-${release}-servercore${windows}`;
    }
    default:
      throw unprepared(`unsupported OSType ${JSON.stringify(os)}`);
  }
}

/** There are images for ARM from Windows Server 2025 on; everything else runs the one for x86. */
function windowsArchitecture(arch: string, windows: string): string {
  return windows === "24H2" && (arch === "arm64" || arch === "aarch64") ? "arm64" : "x86_64";
}

interface LinuxChoice {
  flavor: string;
  shell: string;
}

function unprepared(problem: string): BuildError {
  return new BuildError(`prepare helper image: ${problem}`, { reason: "runner_configuration_error" });
}
