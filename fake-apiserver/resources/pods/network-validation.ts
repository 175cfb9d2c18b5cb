import { isIP } from "node:net";
import { invalid, required, type FieldError } from "../../status/invalid.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";
import { subdomainProblems } from "../name-rules.ts";

const NO_ADDRESS = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";
const MOST_SERVERS = 3;
const MOST_SEARCHES = 32;

/** Names that a pod gives to addresses. */
export function hostAliasErrors(spec: JsonObject): FieldError[] {
  return objectsAt(spec, "hostAliases").flatMap((alias, index) => {
    const field = `spec.hostAliases[${index}]`;
    const ip = textAt(alias, "ip");
    const errors = isIP(ip) === 0 ? [invalid(`${field}.ip`, ip, NO_ADDRESS)] : [];
    return errors.concat(
      texts(alias["hostnames"]).flatMap((name) =>
        subdomainProblems(name).map((problem) => invalid(`${field}.hostnames`, name, problem)),
      ),
    );
  });
}

/** How a pod asks name servers. */
export function dnsErrors(spec: JsonObject): FieldError[] {
  const config = objectAt(spec, "dnsConfig");
  const field = "spec.dnsConfig";
  const servers = texts(config["nameservers"]);
  const searches = texts(config["searches"]);
  const errors: FieldError[] = [];
  if (spec["dnsPolicy"] === "None" && !isObject(spec["dnsConfig"])) {
    errors.push(required(field, "must provide `dnsConfig` when `dnsPolicy` is None"));
  } else if (spec["dnsPolicy"] === "None" && servers.length === 0) {
    const why = "must provide at least one DNS nameserver when `dnsPolicy` is None";
    errors.push(required(`${field}.nameservers`, why));
  }
  if (servers.length > MOST_SERVERS) {
    errors.push(invalid(`${field}.nameservers`, servers, `must not have more than ${MOST_SERVERS} nameservers`));
  }
  for (const [index, server] of servers.entries()) {
    if (isIP(server) === 0) errors.push(invalid(`${field}.nameservers[${index}]`, server, NO_ADDRESS));
  }
  if (searches.length > MOST_SEARCHES) {
    errors.push(invalid(`${field}.searches`, searches, `must not have more than ${MOST_SEARCHES} search paths`));
  }
  for (const [index, search] of searches.entries()) {
    for (const problem of subdomainProblems(search.replace(/\.$/, ""))) {
      errors.push(invalid(`${field}.searches[${index}]`, search, problem));
    }
  }
  for (const [index, option] of objectsAt(config, "options").entries()) {
    if (textAt(option, "name") === "") errors.push(required(`${field}.options[${index}]`, "must not be empty"));
  }
  return errors;
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}
