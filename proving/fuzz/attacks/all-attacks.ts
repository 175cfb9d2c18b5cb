import type { Attack } from "./attack.ts";
import { bodies } from "./bodies.ts";
import { gitRequests } from "./git-requests.ts";
import { gitlabCalls } from "./gitlab-calls.ts";
import { http1Requests } from "./http1-requests.ts";
import { http2Frames } from "./http2-frames.ts";
import { patches } from "./patches.ts";
import { queries } from "./queries.ts";
import { rawBytes } from "./raw-bytes.ts";
import { spdyFrames } from "./spdy-frames.ts";
import { websocketFrames } from "./websocket-frames.ts";

export const ATTACKS: readonly Attack[] = [
  rawBytes,
  http1Requests,
  http2Frames,
  spdyFrames,
  websocketFrames,
  bodies,
  patches,
  queries,
  gitlabCalls,
  gitRequests,
];
