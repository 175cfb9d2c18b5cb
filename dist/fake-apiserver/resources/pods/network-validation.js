import { isIP } from "node:net";
import { invalid, required } from "../../status/invalid.js";
import { objectAt, objectsAt, textAt } from "../../storage/json.js";
import { subdomainProblems } from "../name-rules.js";
const NO_ADDRESS = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";
const MOST_SERVERS = 3;
const MOST_SEARCHES = 32;
/** What a pod says of names and name servers. */
export function networkErrors(spec) {
    return [...aliasErrors(objectsAt(spec, "hostAliases")), ...dnsErrors(spec)];
}
function aliasErrors(aliases) {
    return aliases.flatMap((alias, index) => {
        const field = `spec.hostAliases[${index}]`;
        const ip = textAt(alias, "ip");
        return [
            ...(isIP(ip) === 0 ? [invalid(`${field}.ip`, ip, NO_ADDRESS)] : []),
            ...texts(alias["hostnames"]).flatMap((name) => subdomainProblems(name).map((problem) => invalid(`${field}.hostnames`, name, problem))),
        ];
    });
}
function dnsErrors(spec) {
    const config = objectAt(spec, "dnsConfig");
    const field = "spec.dnsConfig";
    const servers = texts(config["nameservers"]);
    const searches = texts(config["searches"]);
    const errors = [];
    if (spec["dnsPolicy"] === "None" && servers.length === 0) {
        const why = "must provide at least one DNS nameserver when `dnsPolicy` is None";
        errors.push(required(`${field}.nameservers`, why));
    }
    if (servers.length > MOST_SERVERS) {
        errors.push(invalid(`${field}.nameservers`, servers, `must not have more than ${MOST_SERVERS} nameservers`));
    }
    for (const [index, server] of servers.entries()) {
        if (isIP(server) === 0)
            errors.push(invalid(`${field}.nameservers[${index}]`, server, NO_ADDRESS));
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
        if (textAt(option, "name") === "")
            errors.push(required(`${field}.options[${index}]`, "must not be empty"));
    }
    return errors;
}
function texts(list) {
    return Array.isArray(list) ? list.map(String) : [];
}
