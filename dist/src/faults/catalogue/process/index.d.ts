import type { Fault } from "../../fault.ts";
/** What happens to runners as processes. */
export declare const processFaults: readonly Fault[];
