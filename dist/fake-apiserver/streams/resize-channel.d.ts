import type { TerminalSize } from "../../src/platform/index.ts";
/** Sizes of a client's window, which come as JSON objects in a row: `{"Width":80,"Height":24}`. */
export interface ResizeChannel {
    push(data: Buffer): void;
    /** Hears of each new size, the last one before this call included. */
    listen(listener: (size: TerminalSize) => void): void;
}
export declare function createResizeChannel(): ResizeChannel;
