import type { Target } from "./target.ts";

/** A TCP connection that was just accepted, before any TLS byte. */
export interface ConnectionPoint {
  target: Target;
  connection: string;
}

export type ConnectionAction =
  /** TCP reset at once. */
  | { do: "reset" }
  /** Accept, then never answer the TLS ClientHello; the client must give up by itself. */
  | { do: "stall-handshake" }
  | { do: "delay"; ms: number };
