import type { TerminalSize } from "../../src/platform/index.ts";
import type { CommandStatus } from "./command-status.ts";
import type { Output } from "./stream-request.ts";
/** A client's end of exec or attach, whatever carries its channels. */
export interface StreamTransport {
    /** The client's messages, one by one; ends with its half-close or with the connection. Nothing is read ahead of the reader for long. */
    readonly stdin: AsyncIterable<Buffer>;
    /** Hears of each new size of the client's window, the ones before this call included. */
    onResize(listener: (size: TerminalSize) => void): void;
    /** Resolves when the bytes are on the wire and the client keeps up, or when it is gone. */
    write(output: Output, data: Buffer): Promise<void>;
    /** Sends the outcome, or this text in place of it, and closes in order. */
    finish(status: CommandStatus, text?: string): Promise<void>;
    /** Closes in order without an outcome. */
    end(): void;
    /** The connection is gone, whoever closed it. */
    readonly closed: Promise<void>;
}
