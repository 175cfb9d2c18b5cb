import type { Fault } from "../../fault.ts";
import { containerNotFound } from "./container-not-found.ts";
import { exitStatusLate } from "./exit-status-late.ts";
import { exitStatusMalformed } from "./exit-status-malformed.ts";
import { exitStatusMissing } from "./exit-status-missing.ts";
import { logDisorder } from "./log-disorder.ts";
import { logDuplicate } from "./log-duplicate.ts";
import { logGap } from "./log-gap.ts";
import { logSplit } from "./log-split.ts";
import { outputLate } from "./output-late.ts";
import { outputMerged } from "./output-merged.ts";
import { outputSliced } from "./output-sliced.ts";
import { outputTruncated } from "./output-truncated.ts";
import { portRefused } from "./port-refused.ts";
import { stdinLost } from "./stdin-lost.ts";
import { stdinTwice } from "./stdin-twice.ts";
import { streamCut } from "./stream-cut.ts";
import { streamNeverOpens } from "./stream-never-opens.ts";
import { streamStall } from "./stream-stall.ts";
import { upgradeRefused } from "./upgrade-refused.ts";

export const streamFaults: readonly Fault[] = [
  containerNotFound,
  exitStatusLate,
  exitStatusMalformed,
  exitStatusMissing,
  logDisorder,
  logDuplicate,
  logGap,
  logSplit,
  outputLate,
  outputMerged,
  outputSliced,
  outputTruncated,
  portRefused,
  stdinLost,
  stdinTwice,
  streamCut,
  streamNeverOpens,
  streamStall,
  upgradeRefused,
];
