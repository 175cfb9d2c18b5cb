import type { WebSocket } from "ws";
import type { Clock, Timer } from "../../platform/index.ts";

const PERIOD_MS = 5_000;
/** Beats, so that time in which this program was stopped is not taken for silence of the other side. */
const LIMIT = 12;

/** Pings an open stream, because a quiet one that lost its peer would otherwise wait for ever. Returns how to stop. */
export function keepAlive(socket: WebSocket, clock: Clock, lost: (text: string) => void): () => void {
  let timer: Timer | undefined;
  let unanswered = 0;
  const hear = () => {
    unanswered = 0;
  };
  const beat = () => {
    if (unanswered >= LIMIT) {
      lost(`no answer to pings for ${(LIMIT * PERIOD_MS) / 1000} s: connection reset by peer`);
      return;
    }
    unanswered += 1;
    socket.ping();
    timer = clock.timer(PERIOD_MS, beat, { background: true });
  };
  socket.on("open", () => {
    timer = clock.timer(PERIOD_MS, beat, { background: true });
  });
  socket.on("message", hear);
  socket.on("pong", hear);
  return () => timer?.cancel();
}
