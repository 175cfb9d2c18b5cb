import { createTeller } from "../describe-event.ts";
import type { HistoryEvent } from "../history-event.ts";
import { normalText } from "./normal-text.ts";

/** One step of a lane: what happened, without what differs from run to run. */
export interface LaneStep {
  text: string;
  event: HistoryEvent;
}

/** What one side did about one kind of thing; the order within a lane means something, the order between lanes may be chance. */
export type Lanes = ReadonlyMap<string, readonly LaneStep[]>;

/** Where the pieces of one output end is chance. */
const PIECES = new Set<HistoryEvent["type"]>(["stage-output", "job-trace", "stream-data", "terminal-data"]);

/** Sorts a History into lanes. Pieces of one output become one step, and so does what repeats itself (polls). */
export function readLanes(history: readonly HistoryEvent[]): Lanes {
  const lanes = new Map<string, LaneStep[]>();
  const tell = createTeller();
  const laneOfRequest = new Map<string, string>();
  let over = false;
  for (const event of history) {
    const text = tell(event);
    const lane = laneOf(event, laneOfRequest);
    over ||= event.type === "runner-exit";
    // How much garbage the cluster still collects before its world ends is chance.
    if (lane === undefined || (over && event.type === "object")) continue;
    const steps = lanes.get(lane) ?? [];
    lanes.set(lane, steps);
    const step = { text: PIECES.has(event.type) ? pieceText(event) : normalText(text), event };
    if (steps.at(-1)?.text !== step.text) steps.push(step);
  }
  return lanes;
}

/** Undefined for what is told by another event: a request by its answer. */
function laneOf(event: HistoryEvent, requests: Map<string, string>): string | undefined {
  switch (event.type) {
    case "request": {
      const { actor, verb, resource = "", subresource = "", method, path } = event;
      const what =
        actor === "api" ? `${verb} ${[resource, subresource].filter(Boolean).join("/")}` : `${method} ${path}`;
      requests.set(event.id, `${actor} ${normalText(what)}`);
      return undefined;
    }
    case "response":
    case "response-lost":
    case "stream-close":
    case "forward-close":
      return requests.get(event.id);
    case "exec-exit":
      return requests.get(event.request);
    case "late":
    case "slowness":
    case "stream-data":
    case "stream-open":
    case "forward-open":
    case "exec-start":
      return undefined;
    case "object":
      return event.resource === "events" ? undefined : `object ${event.resource}`;
    case "runner-log":
      return "runner's log";
    case "stage-start":
    case "stage-output":
    case "stage-end":
      return `stages of pod ${normalText(event.pod)}`;
    case "container-state":
      return `container ${event.container} of pod ${normalText(event.pod)}`;
    case "pod-phase":
    case "pod-removed":
    case "unseen":
      return `pod ${normalText(event.pod)}`;
    case "fault-fired":
    case "faults-quiet":
      return "faults";
    default:
      return "job" in event ? `job ${event.job}` : event.actor;
  }
}

function pieceText(event: HistoryEvent): string {
  if (event.type === "stage-output") return `stage ${event.stage} writes`;
  if (event.type === "job-trace") return `job ${event.job} trace -> ${event.status}`;
  return event.type;
}
