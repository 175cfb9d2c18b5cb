import type { AnswerAction, AnswerPoint } from "./answer-point.ts";
import type { AuthorizeAction, AuthorizePoint } from "./authorize-point.ts";
import type { BodyAction, BodyPoint } from "./body-point.ts";
import type { ConnectionAction, ConnectionPoint } from "./connection-point.ts";
import type {
  Http2Action,
  Http2RequestPoint,
  Http2ResponsePoint,
  Http2StreamAction,
  Http2StreamPoint,
} from "./http2-point.ts";
import type { MomentAction, MomentPoint } from "./moment-point.ts";
import type { OperationAction, OperationPoint } from "./operation-point.ts";
import type { ContainerStartAction, ContainerStartPoint } from "./container-start-point.ts";
import type { PodPoint, SandboxAction, ScheduleAction, TeardownAction } from "./pod-point.ts";
import type { PullAction, PullPoint } from "./pull-point.ts";
import type { RequestAction, RequestPoint } from "./request-point.ts";
import type { ResponseAction, ResponsePoint } from "./response-point.ts";
import type { StreamAction, StreamPoint } from "./stream-point.ts";
import type { WatchAction, WatchPoint } from "./watch-point.ts";
import type { VolumeAction, VolumePoint } from "./volume-point.ts";

/** The places at which layers ask what is to go wrong, with what they know there and what they can do. */
export interface HookPoints {
  connection: { point: ConnectionPoint; action: ConnectionAction };
  body: { point: BodyPoint; action: BodyAction };
  request: { point: RequestPoint; action: RequestAction };
  authorize: { point: AuthorizePoint; action: AuthorizeAction };
  operation: { point: OperationPoint; action: OperationAction };
  response: { point: ResponsePoint; action: ResponseAction };
  answer: { point: AnswerPoint; action: AnswerAction };
  stream: { point: StreamPoint; action: StreamAction };
  "http2-request": { point: Http2RequestPoint; action: Http2Action };
  "http2-response": { point: Http2ResponsePoint; action: Http2Action };
  "http2-stream": { point: Http2StreamPoint; action: Http2StreamAction };
  watch: { point: WatchPoint; action: WatchAction };
  schedule: { point: PodPoint; action: ScheduleAction };
  volume: { point: VolumePoint; action: VolumeAction };
  sandbox: { point: PodPoint; action: SandboxAction };
  pull: { point: PullPoint; action: PullAction };
  "container-start": { point: ContainerStartPoint; action: ContainerStartAction };
  teardown: { point: PodPoint; action: TeardownAction };
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

const POD = ["namespace", "name"] as const;

/** Which keys of `where`, beside `target`, mean something at a hook: an entry that asks for more could never match. */
export const KNOWN_AT: Readonly<Record<Hook, readonly string[]>> = {
  connection: [],
  body: REQUEST,
  request: REQUEST,
  authorize: ["verb", "resource", "subresource", "namespace", "name", "path", "stage"],
  operation: REQUEST,
  response: [...REQUEST, "status"],
  answer: [...REQUEST, "status"],
  stream: [...REQUEST, "port"],
  "http2-request": REQUEST,
  "http2-response": [...REQUEST, "status"],
  "http2-stream": REQUEST,
  watch: REQUEST,
  schedule: POD,
  volume: [...POD, "volume"],
  sandbox: POD,
  pull: [...POD, "container", "image"],
  "container-start": [...POD, "container", "image"],
  teardown: POD,
  moment: [],
};
