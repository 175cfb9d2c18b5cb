/** Messages from whoever pushes to the one who iterates; `push` tells when there is room for more. */
export interface MessageQueue extends AsyncIterable<Buffer> {
    /** Resolves when the reader has caught up. */
    push(data: Buffer): Promise<void>;
    end(): void;
}
export declare function createMessageQueue(): MessageQueue;
