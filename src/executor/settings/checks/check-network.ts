import { isIP } from "node:net";
import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
import { isObjectName } from "./label-syntax.ts";

const DNS_POLICIES = ["none", "default", "cluster-first", "cluster-first-with-host-net"];
const MOST_NAMESERVERS = 3;

/** DNS and host aliases. */
export function checkNetwork({ dns_policy, dns_config, host_aliases }: KubernetesConfig, find: Findings): void {
  const { nameservers, options } = dns_config;
  if (dns_policy !== "" && !DNS_POLICIES.includes(dns_policy)) {
    const text = `is ${JSON.stringify(dns_policy)}, so the cluster's default counts`;
    find.noEffect(["dns_policy"], text, `known: ${DNS_POLICIES.join(", ")}`);
  }
  if (dns_policy === "none" && nameservers.length === 0) {
    find.missing(["dns_config", "nameservers"], 'at least one server beside dns_policy "none"');
  }
  if (nameservers.length > MOST_NAMESERVERS) {
    find.wrong(["dns_config", "nameservers"], nameservers, `at most ${MOST_NAMESERVERS} servers`);
  }
  for (const [index, server] of nameservers.entries()) {
    if (isIP(server) === 0) find.wrong(["dns_config", "nameservers", index], server, "an IP address");
  }
  for (const [index, { name }] of options.entries()) {
    if (name === "") find.missing(["dns_config", "options", index, "name"], "the name of a resolver option");
  }
  for (const [index, { ip, hostnames }] of host_aliases.entries()) {
    if (isIP(ip) === 0) find.wrong(["host_aliases", index, "ip"], ip, "an IP address");
    if (hostnames.length === 0) find.missing(["host_aliases", index, "hostnames"], "at least one name");
    for (const [at, name] of hostnames.entries()) {
      const hint = isObjectName(name.toLowerCase()) ? `did you mean "${name.toLowerCase()}"?` : undefined;
      if (!isObjectName(name)) find.wrong(["host_aliases", index, "hostnames", at], name, "a DNS name", hint);
    }
  }
}
