import type { StreamKind } from "../../history/history-event.ts";
import type { RequestPoint } from "./request-point.ts";

/** An exec, attach, log or watch stream that is about to carry its first byte. */
export interface StreamPoint extends RequestPoint {
  kind: StreamKind;
}

export interface StreamAction {
  do: "cut";
  /** Which direction's bytes are counted. `stdin` is client to container. */
  channel: "stdin" | "output";
  /** Cut as soon as this many bytes went over that channel; 0 cuts when the stream opens. They are delivered first. */
  afterBytes: number;
  /** Deliver the message (a WebSocket or SPDY data frame) that reaches the limit whole; otherwise it is torn at the byte. */
  wholeMessages: boolean;
  /** `reset`: TCP reset. `end`: an orderly close without an exit status. The process in the container goes on either way. */
  how: "reset" | "end";
}
