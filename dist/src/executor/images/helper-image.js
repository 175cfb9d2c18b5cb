import { BuildError } from "../../runner/build/build-error.js";
import { windowsRelease } from "./windows-release.js";
const REPOSITORY = "registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper";
const ARCHITECTURES = { amd64: "x86_64", aarch64: "arm64", armv6l: "arm", armv7l: "arm" };
/**
 * `helper_image`, or the one that belongs to this runner's version, the flavor and the node (executor facts 3.12). A node that no
 * helper image runs on is a configuration error, whatever `helper_image` says.
 */
export function helperImage({ runner, variables, version }, platform) {
    const { helper_image, helper_image_flavor } = runner.kubernetes;
    const release = /^\d+\.\d+\.\d+$/.test(version) ? `v${version}` : "latest";
    const tag = tagFor(platform, release, { flavor: variables.expand(helper_image_flavor), shell: runner.shell });
    return helper_image === "" ? `${REPOSITORY}:${tag}` : variables.expand(helper_image);
}
function tagFor({ os, arch, windowsBuild }, release, { flavor, shell }) {
    switch (os) {
        case "linux": {
            const prefix = flavor === "" || flavor === "alpine" ? "" : `${flavor}-`;
            const suffix = shell === "pwsh" ? "-pwsh" : "";
            return `${prefix}${ARCHITECTURES[arch] ?? arch}-${release}${suffix}`;
        }
        case "windows": {
            const windows = windowsRelease(windowsBuild);
            if (windows === undefined)
                throw unprepared(`unsupported Windows version: ${JSON.stringify(windowsBuild)}`);
            return `${ARCHITECTURES[arch] ?? arch}-${release}-servercore${windows}`;
        }
        default:
            throw unprepared(`unsupported OSType ${JSON.stringify(os)}`);
    }
}
function unprepared(problem) {
    return new BuildError(`prepare helper image: ${problem}`, { reason: "runner_configuration_error" });
}
