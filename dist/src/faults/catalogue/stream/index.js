import { containerNotFound } from "./container-not-found.js";
import { exitStatusLate } from "./exit-status-late.js";
import { exitStatusMalformed } from "./exit-status-malformed.js";
import { exitStatusMissing } from "./exit-status-missing.js";
import { logDisorder } from "./log-disorder.js";
import { logDuplicate } from "./log-duplicate.js";
import { logGap } from "./log-gap.js";
import { outputLate } from "./output-late.js";
import { outputMerged } from "./output-merged.js";
import { outputSliced } from "./output-sliced.js";
import { outputTruncated } from "./output-truncated.js";
import { stdinLost } from "./stdin-lost.js";
import { stdinTwice } from "./stdin-twice.js";
import { streamCut } from "./stream-cut.js";
import { streamNeverOpens } from "./stream-never-opens.js";
import { streamStall } from "./stream-stall.js";
import { upgradeRefused } from "./upgrade-refused.js";
export const streamFaults = [
    containerNotFound,
    exitStatusLate,
    exitStatusMalformed,
    exitStatusMissing,
    logDisorder,
    logDuplicate,
    logGap,
    outputLate,
    outputMerged,
    outputSliced,
    outputTruncated,
    stdinLost,
    stdinTwice,
    streamCut,
    streamNeverOpens,
    streamStall,
    upgradeRefused,
];
