import type { StreamKind } from "../../history/history-event.ts";
import type { RequestPoint } from "./request-point.ts";
import type { StreamPlace } from "./stream-place.ts";

/** An exec, attach, log or watch stream that is about to open, or a connection to a forwarded port. */
export interface StreamPoint extends RequestPoint {
  kind: StreamKind;
  /** Of port-forward. */
  port?: number;
}

/** `stdin` is client to container; `output` is stdout and stderr together, or what a log, a watch or a port carries. */
export type StreamDirection = "stdin" | "output";

export type StreamAction =
  | {
      do: "cut";
      channel: StreamDirection;
      /** What goes over the channel up to here is delivered first. */
      at: StreamPlace;
      /** Deliver the message (a WebSocket or SPDY data frame) in which the place lies whole; otherwise it is torn at the byte. */
      wholeMessages: boolean;
      /** `reset`: TCP reset. `end`: an orderly close without an exit status. */
      how: "reset" | "end";
      /** SIGKILL for the process; it goes on otherwise. */
      kill: boolean;
    }
  /** From that place on nothing goes over the channel for so long, or for ever; the connection stays. */
  | { do: "stall"; channel: StreamDirection; at: StreamPlace; ms: number | undefined }
  /** What comes after that place is lost, and the stream ends with its status as if nothing were missing. */
  | { do: "truncate"; at: StreamPlace; only: "stdout" | "stderr" | undefined }
  /** The stream closes in order where its status should come. */
  | { do: "omit-status" }
  | { do: "delay-status"; ms: number }
  /** This text in place of the status. */
  | { do: "replace-status"; text: string }
  /** What the client sends is taken from it and reaches nobody, or everything reaches the process twice, message by message. */
  | { do: "input"; how: "lost" | "twice" }
  /** Messages of at most so many bytes. */
  | { do: "slice"; bytes: number }
  /** What comes within so many milliseconds is one message. */
  | { do: "merge"; ms: number }
  /** Each message is so late; the next one waits for it. */
  | { do: "lag"; ms: number }
  /**
   * Lines of the output, counted from 1: they are left out, or come twice in a row, or change places with as many that follow them, or
   * come as two pieces of `read-logs`.
   */
  | { do: "lines"; how: "drop" | "repeat" | "swap" | "split"; from: number; count: number }
  /** The node says that nobody listens, in its usual words or in these. */
  | { do: "refuse-port"; message: string | undefined }
  /** `upgrade`: 101 never comes. `streams`: it does, but no channel is ever opened (SPDY: no SYN_REPLY). */
  | { do: "never-open"; missing: "upgrade" | "streams" };
