import { runnerSignal } from "./runner-signal.js";
import { runnerStart } from "./runner-start.js";
/** What happens to runners as processes. */
export const processFaults = [runnerSignal, runnerStart];
