import type { Clock } from "../../platform/index.ts";
import type { JobLog } from "./job-log.ts";
import { type SecretRules } from "./secret-mask.ts";
import { type TraceBuffer } from "./trace-buffer.ts";
/** The job's log from the build's side, and the bytes that GitLab gets from it. */
export interface JobTrace extends JobLog {
    readonly buffer: TraceBuffer;
    /** The title of a stage; with sections it can be folded in GitLab. */
    sectionStart(name: string, title: string): void;
    /** Also lets out what the masks still held back of the stage's output. */
    sectionEnd(name: string): void;
    /** Lets out everything; nothing may be written afterwards. */
    close(): void;
}
export interface JobTraceSettings {
    clock: Clock;
    secrets: SecretRules;
    /** FF_TIMESTAMPS. */
    timestamps: boolean;
    /** `features.trace_sections`. */
    sections: boolean;
    limitBytes: number;
}
/** Masks, stamps, limits and keeps what is logged (executor facts 8.6). Bytes of scripts are never changed otherwise. */
export declare function createJobTrace(settings: JobTraceSettings): JobTrace;
