const DNS_SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
/** Names of the services on 127.0.0.1, then those of config.toml ("Add extra host aliases", executor facts 3.11). */
export function hostAliases(services, configured) {
    const names = services.filter(({ ports }) => ports.length === 0).flatMap(serviceNames);
    return [
        ...(names.length > 0 ? [{ ip: "127.0.0.1", hostnames: [...new Set(names)] }] : []),
        ...configured.map(({ ip, hostnames }) => ({ ip, hostnames })),
    ];
}
function serviceNames({ image, aliases }) {
    for (const alias of aliases) {
        if (!DNS_SUBDOMAIN.test(alias)) {
            throw new Error(`provided host alias ${alias} for service ${image} is invalid DNS. a lowercase RFC 1123 subdomain must consist of ` +
                "lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character");
        }
    }
    return [...imageNames(image).filter((name) => DNS_SUBDOMAIN.test(name)), ...aliases];
}
/** An image's name without tag and digest. */
export function untagged(image) {
    const withoutDigest = image.split("@")[0] ?? "";
    const slash = withoutDigest.lastIndexOf("/");
    const colon = withoutDigest.lastIndexOf(":");
    return colon > slash ? withoutDigest.slice(0, colon) : withoutDigest;
}
/** Names that follow from an image: without port and tag, its slashes as `__` or as `-`. */
export function imageNames(image) {
    const name = untagged(image).replace(/^([^/]+):\d+\//, "$1/");
    return [...new Set([name.replaceAll("/", "__"), name.replaceAll("/", "-")])];
}
