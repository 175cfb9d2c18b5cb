/** Messages from whoever pushes to the one who iterates; `push` tells when there is room for more. */
export interface MessageQueue extends AsyncIterable<Buffer> {
  /** Resolves when the reader has caught up. */
  push(data: Buffer): Promise<void>;
  end(): void;
}

/** Bytes that may lie in the queue before the pusher has to wait. */
const ROOM = 256 * 1024;

export function createMessageQueue(): MessageQueue {
  const messages: Buffer[] = [];
  let size = 0;
  let ended = false;
  let arrived: (() => void) | undefined;
  let waitingForRoom: (() => void)[] = [];

  function freeRoom(): void {
    const waiting = waitingForRoom;
    waitingForRoom = [];
    for (const proceed of waiting) proceed();
  }

  return {
    push(data) {
      if (ended) return Promise.resolve();
      messages.push(data);
      size += data.length;
      arrived?.();
      if (size < ROOM) return Promise.resolve();
      return new Promise((resolve) => waitingForRoom.push(resolve));
    },
    end() {
      ended = true;
      arrived?.();
      freeRoom();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        for (let message = messages.shift(); message !== undefined; message = messages.shift()) {
          size -= message.length;
          yield message;
          if (size < ROOM) freeRoom();
        }
        if (ended) return;
        await new Promise<void>((resolve) => (arrived = resolve));
        arrived = undefined;
      }
    },
  };
}
