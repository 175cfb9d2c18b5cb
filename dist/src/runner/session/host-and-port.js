/** `host:port`, `[::1]:8093`, `:8093`; without a host all of the machine's addresses are meant. Undefined when it is none of these. */
export function parseHostAndPort(text) {
    const match = /^(?:\[([^\]]+)\]|([^:[\]]*)):(\d{1,5})$/.exec(text);
    if (match === null || Number(match[3]) > 65_535)
        return undefined;
    return { host: match[1] ?? match[2] ?? "", port: Number(match[3]) };
}
export function formatHostAndPort({ host, port }) {
    return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
