/** How terminal bytes are put into WebSocket messages: https://docs.gitlab.com/development/workhorse/channel/. */
export interface TerminalProtocol {
    name: string;
    binary: boolean;
    encode(bytes: Buffer): Buffer | string;
    decode(message: Buffer): Buffer;
}
export declare function terminalProtocol(name: string): TerminalProtocol | undefined;
/** The first that the visitor offers and we know; `offered` is the header `Sec-WebSocket-Protocol`. */
export declare function chooseTerminalProtocol(offered: string): TerminalProtocol | undefined;
