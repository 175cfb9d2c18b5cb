import type { Target } from "./target.ts";
import type { Direction, Toxic } from "./toxic.ts";

/** A TCP connection that was just accepted, before any TLS byte. */
export interface ConnectionPoint {
  target: Target;
  connection: string;
}

export type ConnectionAction =
  /** TCP reset, at once or when the client's first bytes are there (with TLS, its ClientHello). */
  | { do: "reset"; afterHello?: boolean }
  /** Accept, then never answer the TLS ClientHello; the client must give up by itself. */
  | { do: "stall-handshake" }
  | Delay
  /** A toxic for the bytes of the connection, TLS and all. */
  | { do: "impair"; direction: Direction; toxic: Toxic };

/** The work goes on so much later; `jitterMs` more or less, by chance. */
export interface Delay {
  do: "delay";
  ms: number;
  jitterMs?: number;
}
