import type { Clock, Connection } from "../../src/platform/index.ts";

/** Connections of which each serves one upgrade; after the first, one is kept ready for the next, since a TLS handshake takes longer than all the rest. */
export interface SpareConnections {
  /** `isSpare`: it lay there, and may have ended meanwhile. */
  take(signal: AbortSignal): Promise<{ connection: Connection; isSpare: boolean }>;
  close(): void;
}

/** Newer API servers end a connection that says nothing for 32 s. */
const KEPT_MS = 10_000;

export function createSpareConnections(
  clock: Clock,
  connect: (signal?: AbortSignal) => Promise<Connection>,
): SpareConnections {
  let spare: { connection: Connection; forget(): void } | undefined;
  let closed = false;

  async function prepare(): Promise<void> {
    const connection = await connect();
    if (closed || spare !== undefined) return void connection.destroy();
    const timer = clock.timer(KEPT_MS, () => connection.destroy(), { background: true });
    const forget = () => {
      timer.cancel();
      connection.removeListener("close", forget);
      spare = undefined;
    };
    connection.once("close", forget);
    spare = { connection, forget };
  }

  return {
    async take(signal) {
      const found = spare;
      found?.forget();
      // Whoever asks next meets what is wrong, if anything is.
      prepare().catch(() => {});
      return found === undefined
        ? { connection: await connect(signal), isSpare: false }
        : { connection: found.connection, isSpare: true };
    },
    close() {
      closed = true;
      spare?.connection.destroy();
    },
  };
}
