import type { V1Capabilities } from "@kubernetes/client-node";
import type { NodePlatform } from "../images/node-platform.ts";
import type { CapabilitiesConfig } from "../../runner/config/security-context-config.ts";
/** Capabilities of a container; those of the container replace the global lists one by one ("Specify container capabilities"). */
export declare function capabilities(global: {
    cap_add: string[];
    cap_drop: string[];
}, own: CapabilitiesConfig | undefined, { os }: NodePlatform): V1Capabilities;
