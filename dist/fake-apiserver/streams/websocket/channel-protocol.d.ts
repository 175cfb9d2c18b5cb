/** How one of the channel subprotocols puts a channel number and bytes into a WebSocket message. */
export interface ChannelProtocol {
    name: string;
    /** v5: a message on channel 255 ends the channel that it names. */
    halfClose: boolean;
    binary: boolean;
    encode(channel: number, data: Buffer): Buffer;
    /** Undefined for an empty message. */
    decode(message: Buffer): {
        channel: number;
        data: Buffer;
    } | undefined;
}
export declare const CLOSE_CHANNEL = 255;
/** The first of the client's protocols that is known; an old client that offers none gets the oldest. */
export declare function chooseChannelProtocol(offered: readonly string[]): ChannelProtocol | undefined;
