import type { AnswerAction, AnswerPoint } from "./answer-point.ts";
import type { ConnectionAction, ConnectionPoint } from "./connection-point.ts";
import type { MomentAction, MomentPoint } from "./moment-point.ts";
import type { PullAction, PullPoint } from "./pull-point.ts";
import type { RequestAction, RequestPoint } from "./request-point.ts";
import type { ResponseAction, ResponsePoint } from "./response-point.ts";
import type { StreamAction, StreamPoint } from "./stream-point.ts";

/** The places at which layers ask what is to go wrong, with what they know there and what they can do. */
export interface HookPoints {
  connection: { point: ConnectionPoint; action: ConnectionAction };
  request: { point: RequestPoint; action: RequestAction };
  response: { point: ResponsePoint; action: ResponseAction };
  answer: { point: AnswerPoint; action: AnswerAction };
  stream: { point: StreamPoint; action: StreamAction };
  pull: { point: PullPoint; action: PullAction };
  moment: { point: MomentPoint; action: MomentAction };
}

export type Hook = keyof HookPoints;

const REQUEST = [
  "method",
  "path",
  "verb",
  "resource",
  "subresource",
  "namespace",
  "name",
  "container",
  "command",
  "stage",
] as const;

/** Which keys of `where`, beside `target`, mean something at a hook: an entry that asks for more could never match. */
export const KNOWN_AT: Readonly<Record<Hook, readonly string[]>> = {
  connection: [],
  request: REQUEST,
  response: [...REQUEST, "status"],
  answer: [...REQUEST, "status"],
  stream: REQUEST,
  pull: ["image", "namespace", "name", "container"],
  moment: [],
};
