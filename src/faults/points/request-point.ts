import type { RequestFacts } from "../../history/history-event.ts";
import type { ConnectionPoint } from "./connection-point.ts";

/** A request that was read, and is about to be acted upon. */
export interface RequestPoint extends ConnectionPoint {
  request: string;
  facts: RequestFacts;
  /** Of exec: the argv, joined by blanks. */
  command?: string;
}

export type RequestAction =
  /** TCP reset before anything is done: the server did not do the work. */
  | { do: "reset" }
  /** This answer instead of the work. For the API server `body` is a `Status`. */
  | { do: "answer"; status: number; headers: Record<string, string>; body: string }
  | { do: "delay"; ms: number };
