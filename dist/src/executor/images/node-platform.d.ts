import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { HostMachine } from "./host-machine.ts";
/** What kind of node a job's pod is for. */
export interface NodePlatform {
    /** `linux` or `windows`; others are refused when the helper image is chosen. */
    os: string;
    /** In Go's words or the kernel's: amd64, arm64, aarch64, … */
    arch: string;
    /** `10.0.20348`; "" where nobody says. */
    windowsBuild: string;
}
/**
 * The flow chart of "Operating system, architecture, and Windows kernel version": linux/amd64, then the runner's own machine if that
 * is asked for, then the node selector, whose labels may come from config.toml or from the job.
 */
export declare function nodePlatform(config: Pick<KubernetesConfig, "helper_image_autoset_arch_and_os" | "node_selector">, host: HostMachine): NodePlatform;
