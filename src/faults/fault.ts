import type { z } from "zod";
import type { Hook, HookPoints } from "./points/hook-points.ts";
import type { RequestKind } from "./request-kinds.ts";
import type { Target } from "./points/target.ts";

/** Where in a world a fault is at home; the folders of the catalogue. */
export const LAYERS = [
  "connection",
  "tls",
  "http2",
  "api",
  "authorization",
  "admission",
  "stream",
  "kubelet",
  "node",
  "gitlab",
  "process",
] as const;

export type FaultLayer = (typeof LAYERS)[number];

/** `fake`: the embedded world. `proxy`: also before a real API server, by the fault proxy. */
export type FaultWorld = "fake" | "proxy";

/** What an armed fault does, at exactly one hook, which counts its matches. */
export type Armed = {
  [H in Hook]: {
    hook: H;
    action: HookPoints[H]["action"];
    /** The work goes on after it, so that later entries of the plan may have their say at the same point. */
    goesOn?: boolean;
    /** It fires later than it is asked for, when the layer says so. */
    firesLater?: boolean;
    /** What it can befall of the requests that the hook is asked about; any when left out. Others are no matches. */
    befalls?: readonly RequestKind[];
    verbs?: readonly string[];
    /** Why not a connection to a forwarded port, in words that follow `:`, where that is not plain. */
    notAtPorts?: string;
  };
}[Hook];

/** One kind of misfortune; one file of the catalogue each. */
export interface Fault<Parameters = unknown> {
  /** As written in plans: `connection-reset`. */
  id: string;
  layer: FaultLayer;
  /** One line for lists. */
  title: string;
  /** What a client meets on the wire, and what a runner should make of it. */
  docs: string;
  /** Which servers it can befall; the first is meant when a plan names none. */
  targets: readonly [Target, ...Target[]];
  worlds: readonly FaultWorld[];
  parameters: z.ZodType<Parameters>;
  arm(parameters: Parameters): Armed;
  /** The words that complete "the fault …" in a line for people, e.g. `resets the connection before the answer`. */
  describe(parameters: Parameters): string;
}

/** Keeps the parameter type of a definition while the catalogue forgets it. */
export function defineFault<Parameters>(fault: Fault<Parameters>): Fault {
  return fault as Fault;
}
