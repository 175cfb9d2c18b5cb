import type { z } from "zod";
import type { ConnectionAction, PullAction, RequestAction, ResponseAction, StreamAction } from "./fault-engine.ts";

/** What an armed fault does, at exactly one layer. The layer decides which hook point counts its matches. */
export type Armed =
  | { layer: "connection"; action: ConnectionAction }
  | { layer: "request"; action: RequestAction }
  | { layer: "response"; action: ResponseAction }
  | { layer: "stream"; action: Omit<StreamAction, "fired"> }
  | { layer: "pull"; action: PullAction };

/** One kind of misfortune; one file of the catalogue each. */
export interface Fault<Parameters = unknown> {
  /** As written in plans: `connection-reset`. */
  id: string;
  /** One line for lists. */
  title: string;
  /** What a client meets on the wire, and what a runner should make of it. */
  docs: string;
  parameters: z.ZodType<Parameters>;
  arm(parameters: Parameters): Armed;
  /** The words that complete "the fault …" in a line for people, e.g. `resets the connection before the answer`. */
  describe(parameters: Parameters): string;
}

/** Keeps the parameter type of a definition while the catalogue forgets it. */
export function defineFault<Parameters>(fault: Fault<Parameters>): Fault {
  return fault as Fault;
}
