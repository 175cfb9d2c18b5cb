import type { ExecutorContext } from "../../runner/build/executor.ts";

const REPOSITORY = "registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper";
const ARCHITECTURES: Record<string, string> = { amd64: "x86_64", aarch64: "arm64", armv6l: "arm", armv7l: "arm" };

/** `helper_image`, or the one that belongs to this runner's version and the node's architecture (executor facts 3.12). */
export function helperImage({ runner, variables, version }: ExecutorContext): string {
  const { helper_image, helper_image_flavor, node_selector } = runner.kubernetes;
  if (helper_image !== "") return variables.expand(helper_image);
  const architecture = node_selector["kubernetes.io/arch"] ?? "amd64";
  const flavor = helper_image_flavor === "" || helper_image_flavor === "alpine" ? "" : `${helper_image_flavor}-`;
  const release = /^\d+\.\d+\.\d+$/.test(version) ? `v${version}` : "latest";
  return `${REPOSITORY}:${flavor}${ARCHITECTURES[architecture] ?? architecture}-${release}`;
}
