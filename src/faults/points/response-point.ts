import type { RequestPoint } from "./request-point.ts";

/** A request whose work is done and whose answer is about to leave. */
export interface ResponsePoint extends RequestPoint {
  status: number;
}

/** The last two are for whole answers; streams are left alone. */
export type ResponseAction =
  /** The connection is reset before the answer leaves. */
  | { do: "reset" }
  | { do: "delay"; ms: number }
  /** Only this much of the body leaves, in an otherwise correct answer. `half` rounds down. */
  | { do: "truncate"; bytes: number | "half" }
  /** Another body, and another status where one is given. */
  | { do: "replace"; status?: number; contentType: string; body: string };
