import { bandwidth } from "./bandwidth.js";
import { blackHole } from "./black-hole.js";
import { brokenPipe } from "./broken-pipe.js";
import { connectionCut } from "./connection-cut.js";
import { connectionRefused } from "./connection-refused.js";
import { connectionReset } from "./connection-reset.js";
import { halfOpen } from "./half-open.js";
import { idleClose } from "./idle-close.js";
import { latency } from "./latency.js";
import { lostResponse } from "./lost-response.js";
import { requestCut } from "./request-cut.js";
import { responseCut } from "./response-cut.js";
import { slicing } from "./slicing.js";
import { stall } from "./stall.js";
export const connectionFaults = [
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
