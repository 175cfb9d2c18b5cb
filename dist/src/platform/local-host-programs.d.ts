import type { ExitStatus } from "./exit-status.ts";
import type { HostPrograms } from "./host-programs.ts";
/** Programs started as children of this process. */
export declare function createHostPrograms(): HostPrograms;
/** Node's two exit values as the one number that shells and kubelets report. */
export declare function exitStatus(code: number | null, signal: NodeJS.Signals | null): ExitStatus;
