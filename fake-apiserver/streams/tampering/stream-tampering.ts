import type { Due } from "../../../src/faults/fault-engine.ts";
import type { StreamAction } from "../../../src/faults/points/stream-point.ts";
import type { Clock } from "../../../src/platform/index.ts";
import { lagStage } from "./lag-stage.ts";
import { lineStage } from "./line-stage.ts";
import { mergeStage } from "./merge-stage.ts";
import { chain, type Carry, type MakeStage, type OutputStage } from "./output-stage.ts";
import { createPlaceFinder } from "./place-finder.ts";
import { sliceStage } from "./slice-stage.ts";
import { stallStage, truncateStage } from "./stop-stage.ts";
import { createStreamCut, type StreamCut } from "./stream-cut.ts";

type DueAction = Due<StreamAction>;
type ActionOf<Kind extends StreamAction["do"]> = Extract<DueAction, { do: Kind }>;

/** All that faults do to one stream. */
export interface StreamTampering {
  /** Nothing at all. */
  readonly untouched: boolean;
  readonly cut: StreamCut | undefined;
  /** The stream never opens, and what of it is missing. */
  readonly neverOpens: "upgrade" | "streams" | undefined;
  /** Of a forwarded port: nobody is to listen, with what the node says instead of its usual words. */
  readonly refusal: { message: string | undefined } | undefined;
  /** The way of an output's messages to the client. */
  output(last: Carry, output?: "stdout" | "stderr"): OutputStage;
  /** The way of the client's messages to the process. */
  input(last: Carry): OutputStage;
  /** Waits before the status where that is late; tells what to do about it. */
  status(): Promise<StatusTampering>;
  /** Nothing waits any more. */
  over(): void;
}

export type StatusTampering = { send: "status" } | { send: "nothing" } | { send: "text"; text: string };

export function tamperWith(actions: readonly DueAction[], clock: Clock): StreamTampering {
  const over = new AbortController();
  const find = <Kind extends StreamAction["do"]>(kind: Kind) =>
    actions.find((action): action is ActionOf<Kind> => action.do === kind);
  const cut = find("cut");
  // A place is one for both outputs together.
  const outputs = actions.flatMap((action) => outputStage(action, clock, over.signal) ?? []);
  const inputs = actions.flatMap((action) => inputStage(action, clock, over.signal) ?? []);
  return {
    untouched: actions.length === 0,
    cut: cut && createStreamCut(cut),
    neverOpens: find("never-open")?.missing,
    refusal: find("refuse-port"),
    output: (last, output) => chain(outputs, last, output),
    input: (last) => chain(inputs, last),
    async status() {
      const late = find("delay-status");
      if (late) {
        late.fired();
        await clock.sleep(late.ms, over.signal).catch(() => {});
      }
      const other = find("replace-status");
      other?.fired();
      if (other) return { send: "text", text: other.text };
      const none = find("omit-status");
      none?.fired();
      return { send: none ? "nothing" : "status" };
    },
    over: () => over.abort(),
  };
}

function outputStage(action: DueAction, clock: Clock, over: AbortSignal): MakeStage | undefined {
  switch (action.do) {
    case "slice":
      return sliceStage(action.bytes);
    case "merge":
      return mergeStage(action.ms, clock);
    case "lag":
      return lagStage(action.ms, clock, over);
    case "lines":
      return lineStage(action, once(action.fired));
    case "truncate":
      return truncateStage(createPlaceFinder(action.at), action.only, action.fired);
    case "stall":
      return action.channel === "output" ? stall(action, clock, over) : undefined;
    default:
      return undefined;
  }
}

function inputStage(action: DueAction, clock: Clock, over: AbortSignal): MakeStage | undefined {
  if (action.do === "stall" && action.channel === "stdin") return stall(action, clock, over);
  if (action.do !== "input") return undefined;
  const fired = once(action.fired);
  return (next) => ({
    async push(message) {
      fired();
      if (action.how === "lost") return;
      await next(message);
      await next(message);
    },
    end: () => Promise.resolve(),
  });
}

function stall(action: ActionOf<"stall">, clock: Clock, over: AbortSignal): MakeStage {
  return stallStage(createPlaceFinder(action.at), { ms: action.ms, clock, over, onPlace: action.fired });
}

function once(call: () => void): () => void {
  let called = false;
  return () => {
    if (!called) call();
    called = true;
  };
}
