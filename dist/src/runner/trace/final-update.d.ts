import type { Clock } from "../../platform/index.ts";
import type { PatchResult, UpdateResult } from "../gitlab/job-client.ts";
export interface FinalUpdateSettings {
    clock: Clock;
    attempts: number;
    interval(): number;
    sendPiece(signal: AbortSignal): Promise<PatchResult["kind"]>;
    isSent(): boolean;
    /** GitLab's log is not ours: begin again with the first byte. */
    resend(): void;
    update(signal: AbortSignal): Promise<UpdateResult["kind"]>;
    debug(message: string): void;
}
/** The rest of the log, then the final state, until GitLab took it or does not want it (executor facts 8.5). */
export declare function createFinalUpdate(settings: FinalUpdateSettings): (signal: AbortSignal) => Promise<void>;
