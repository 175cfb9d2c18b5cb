import type { ClientHttp2Session } from "node:http2";
import type { Clock } from "../clock.ts";
import { patientTimer } from "../patient-timer.ts";
import type { Http2Settings } from "./http2-settings.ts";

export interface ConnectionHealth {
  /** The server sent something. */
  heard(): void;
  stop(): void;
}

/** Pings a connection that has been silent, and tells `lost` when no answer comes. */
export function watchHealth(
  session: ClientHttp2Session,
  clock: Clock,
  { readIdleTimeoutMs, pingTimeoutMs }: Http2Settings,
  lost: () => void,
): ConnectionHealth {
  let heardAt = clock.monotonic();
  let timer = { cancel() {} };
  // One timer for a connection instead of one for everything that is heard: it looks when it was last.
  const look = () => {
    const left = heardAt + readIdleTimeoutMs - clock.monotonic();
    if (left > 0) timer = clock.timer(left, look, { background: true });
    else if (!session.destroyed) ask();
  };
  const ask = () => {
    timer = patientTimer(clock, pingTimeoutMs, lost, { background: true });
    session.ping((error) => {
      if (error !== null) return;
      timer.cancel();
      heardAt = clock.monotonic();
      look();
    });
  };
  if (readIdleTimeoutMs > 0) look();
  return {
    heard() {
      heardAt = clock.monotonic();
    },
    stop: () => timer.cancel(),
  };
}
