import type { Fault } from "../../fault.ts";
import { bandwidth } from "./bandwidth.ts";
import { blackHole } from "./black-hole.ts";
import { brokenPipe } from "./broken-pipe.ts";
import { connectionCut } from "./connection-cut.ts";
import { connectionRefused } from "./connection-refused.ts";
import { connectionReset } from "./connection-reset.ts";
import { halfOpen } from "./half-open.ts";
import { idleClose } from "./idle-close.ts";
import { latency } from "./latency.ts";
import { lostResponse } from "./lost-response.ts";
import { requestCut } from "./request-cut.ts";
import { responseCut } from "./response-cut.ts";
import { slicing } from "./slicing.ts";
import { stall } from "./stall.ts";

export const connectionFaults: readonly Fault[] = [
  bandwidth,
  blackHole,
  brokenPipe,
  connectionCut,
  connectionRefused,
  connectionReset,
  halfOpen,
  idleClose,
  latency,
  lostResponse,
  requestCut,
  responseCut,
  slicing,
  stall,
];
