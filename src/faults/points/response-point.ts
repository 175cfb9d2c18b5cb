import type { RequestPoint } from "./request-point.ts";

/** A request whose work is done and whose answer is about to leave. */
export interface ResponsePoint extends RequestPoint {
  status: number;
}

export type ResponseAction =
  /** The connection is reset before the answer leaves. */
  { do: "reset" } | { do: "delay"; ms: number };
