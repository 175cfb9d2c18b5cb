const PROTOCOLS = [
    { name: "terminal.gitlab.com", binary: true, encode: (bytes) => bytes, decode: (message) => message },
    {
        name: "base64.terminal.gitlab.com",
        binary: false,
        encode: (bytes) => bytes.toString("base64"),
        decode: (message) => Buffer.from(message.toString("latin1"), "base64"),
    },
];
export function terminalProtocol(name) {
    return PROTOCOLS.find((protocol) => protocol.name === name);
}
/** The first that the visitor offers and we know; `offered` is the header `Sec-WebSocket-Protocol`. */
export function chooseTerminalProtocol(offered) {
    const names = offered.split(",").map((name) => name.trim());
    return names.map(terminalProtocol).find((protocol) => protocol !== undefined);
}
