/** How terminal bytes are put into WebSocket messages: https://docs.gitlab.com/development/workhorse/channel/. */
export interface TerminalProtocol {
  name: string;
  binary: boolean;
  encode(bytes: Buffer): Buffer | string;
  decode(message: Buffer): Buffer;
}

const PROTOCOLS: readonly TerminalProtocol[] = [
  { name: "terminal.gitlab.com", binary: true, encode: (bytes) => bytes, decode: (message) => message },
  {
    name: "base64.terminal.gitlab.com",
    binary: false,
    encode: (bytes) => bytes.toString("base64"),
    decode: (message) => Buffer.from(message.toString("latin1"), "base64"),
  },
];

export function terminalProtocol(name: string): TerminalProtocol | undefined {
  return PROTOCOLS.find((protocol) => protocol.name === name);
}

/** The first that the visitor offers and we know; `offered` is the header `Sec-WebSocket-Protocol`. */
export function chooseTerminalProtocol(offered: string): TerminalProtocol | undefined {
  const names = offered.split(",").map((name) => name.trim());
  return names.map(terminalProtocol).find((protocol) => protocol !== undefined);
}
