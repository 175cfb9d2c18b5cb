import { Readable } from "node:stream";

/** Whoever brings bytes for a stream waits until there is room in it. */
export interface Pacing {
  push(stream: Readable, data: Buffer): Promise<void>;
  /** There is room, or nobody reads any more. */
  goOn(): void;
}

export function createPacing(): Pacing {
  let proceed: (() => void) | undefined;
  return {
    push(stream, data) {
      // What nobody reads any more goes nowhere.
      if (stream.destroyed || stream.push(data)) return Promise.resolve();
      return new Promise((resolve) => (proceed = resolve));
    },
    goOn() {
      proceed?.();
      proceed = undefined;
    },
  };
}

/** Bytes from far away. */
export interface IncomingBytes {
  readonly readable: Readable;
  push(data: Buffer): Promise<void>;
  end(): void;
}

export function incomingBytes(): IncomingBytes {
  const { push, goOn } = createPacing();
  const readable = new Readable({
    read: goOn,
    destroy(error, done) {
      goOn();
      done(error);
    },
  });
  return { readable, push: (data) => push(readable, data), end: () => void readable.push(null) };
}
