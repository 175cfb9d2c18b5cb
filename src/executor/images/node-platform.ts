import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { HostMachine } from "./host-machine.ts";

/** What kind of node a job's pod is for. */
export interface NodePlatform {
  /** `linux`, `windows` or `freebsd`; others are refused when the helper image is chosen. */
  os: string;
  /** In Go's words or the kernel's: amd64, arm64, aarch64, … */
  arch: string;
  /** `10.0.20348`; "" where nobody says. */
  windowsBuild: string;
}

/**
 * The flow chart of "Operating system, architecture, and Windows kernel version": linux/amd64, then the runner's own machine if that
 * is asked for, then the node selector of config.toml, then the one that the job made of it. A label without a value changes nothing.
 */
export function nodePlatform(
  config: Pick<KubernetesConfig, "helper_image_autoset_arch_and_os" | "node_selector">,
  overwritten: KubernetesConfig["node_selector"],
  host: HostMachine,
): NodePlatform {
  const platform: NodePlatform = { os: "linux", arch: "amd64", windowsBuild: "" };
  if (config.helper_image_autoset_arch_and_os) {
    platform.arch = host.arch;
    if (host.os === "windows") Object.assign(platform, { os: "windows", windowsBuild: host.release });
  }
  for (const labels of [config.node_selector, overwritten]) {
    platform.os = labels["kubernetes.io/os"] || platform.os;
    platform.arch = labels["kubernetes.io/arch"] || platform.arch;
    platform.windowsBuild = labels["node.kubernetes.io/windows-build"] || platform.windowsBuild;
  }
  return platform;
}
