import type { V1PodDNSConfig } from "@kubernetes/client-node";
import type { DnsConfig } from "../../runner/config/kubernetes-config.ts";
import { quoted } from "../overwrites/quoted.ts";
import { given, present } from "./present.ts";

const POLICIES: Record<string, string> = {
  "": "ClusterFirst",
  none: "None",
  default: "Default",
  "cluster-first": "ClusterFirst",
  "cluster-first-with-host-net": "ClusterFirstWithHostNet",
};

/** An unknown policy is left to the cluster, with a warning (executor facts 3.4). */
export function dnsPolicy(policy: string, warn: (text: string) => void): string | undefined {
  const known = POLICIES[policy];
  if (known === undefined) {
    warn(`falling back to cluster's default policy: unsupported kubernetes-dns-policy: ${quoted(policy)}`);
  }
  return known;
}

/** "Configure pod DNS settings". */
export function dnsConfig(config: DnsConfig): V1PodDNSConfig | undefined {
  return given(
    present({
      nameservers: given(config.nameservers),
      searches: given(config.searches),
      options: given(config.options.map(({ name, value }) => ({ name, ...(value !== undefined && { value }) }))),
    }),
  );
}
