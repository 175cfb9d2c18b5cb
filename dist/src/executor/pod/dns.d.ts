import type { V1PodDNSConfig } from "@kubernetes/client-node";
import type { DnsConfig } from "../../runner/config/kubernetes-config.ts";
/** An unknown policy is left to the cluster, with a warning (executor facts 3.4). */
export declare function dnsPolicy(policy: string, warn: (text: string) => void): string | undefined;
/** "Configure pod DNS settings". */
export declare function dnsConfig(config: DnsConfig): V1PodDNSConfig | undefined;
