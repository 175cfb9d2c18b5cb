import type { ServerHttp2Session, ServerHttp2Stream } from "node:http2";
import type { Http2Action } from "../../src/faults/points/http2-point.ts";
import type { Clock } from "../../src/platform/index.ts";
import { goAwayFrame, rstStreamFrame } from "./http2-frames.ts";
import type { Http2Wire } from "./http2-wire.ts";

/** What became of a request whose connection was disturbed. */
export interface Loss {
  cause: string;
  /** The client was told that nothing was done for it. */
  unprocessed?: true;
}

/** Lets faults act upon the HTTP/2 connection of one request. Gives what was lost by it; undefined when the request is answered as ever. */
export type Http2Control = (action: Http2Action) => Loss | undefined;

interface Connection {
  session: ServerHttp2Session;
  wire: Http2Wire;
  clock: Clock;
  /** What it allows when nothing is wrong. */
  maxStreams: number;
  /** No stream above this one is served any more. */
  leaveAfter(lastStream: number, abrupt: boolean): void;
}

export function createHttp2Control(connection: Connection, stream: ServerHttp2Stream): Http2Control {
  const { session, wire, clock, maxStreams, leaveAfter } = connection;
  const id = stream.id ?? 0;

  return (action) => {
    switch (action.do) {
      case "reset-stream":
        wire.inject(rstStreamFrame(id, action.code));
        stream.destroy();
        return {
          cause: `stream reset: ${action.code}`,
          ...(action.code === "REFUSED_STREAM" && { unprocessed: true }),
        };
      case "go-away": {
        const { code, takesThis, abrupt, debug } = action;
        const last = takesThis ? id : Math.max(0, id - 2);
        wire.inject(goAwayFrame(last, code, debug));
        if (!takesThis) stream.destroy();
        leaveAfter(last, abrupt);
        if (!takesThis) return { cause: `left out by GOAWAY ${code}`, unprocessed: true };
        return abrupt ? { cause: `connection closed after GOAWAY ${code}` } : undefined;
      }
      case "silence":
        wire.silence();
        return { cause: "connection silent" };
      case "send-settings": {
        const { count, maxStreams: lowered, restoreAfterMs } = action;
        for (let sent = 0; sent < count; sent++) {
          session.settings(lowered === undefined ? {} : { maxConcurrentStreams: lowered });
        }
        if (restoreAfterMs === undefined) return undefined;
        const restore = () => {
          if (!session.destroyed) session.settings({ maxConcurrentStreams: maxStreams });
        };
        clock.timer(restoreAfterMs, restore, { background: true });
        return undefined;
      }
    }
  };
}
