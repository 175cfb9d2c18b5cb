import type { Fault } from "../../fault.ts";
import { runnerSignal } from "./runner-signal.ts";
import { runnerStart } from "./runner-start.ts";

/** What happens to runners as processes. */
export const processFaults: readonly Fault[] = [runnerSignal, runnerStart];
