import type { ExitStatus } from "../../src/platform/index.ts";
/** The `Status` on the error channel; without kind and version, as a kubelet sends it. */
export interface CommandStatus {
    metadata: Record<string, never>;
    status: "Success" | "Failure";
    message?: string;
    reason?: string;
    details?: {
        causes: {
            reason?: string;
            message: string;
        }[];
    };
    code?: number;
}
export declare const SUCCESS: CommandStatus;
/** A kubelet's outcome of a command that ran. */
export declare function exitOutcome({ code }: ExitStatus, command: readonly string[]): CommandStatus;
/** The outcome of a command that never ran. */
export declare function failureOutcome(error: unknown): CommandStatus;
/** What goes over the error channel: JSON since v4, before that only a failure's text. */
export declare function encodeOutcome(status: CommandStatus, protocol: string): Buffer;
