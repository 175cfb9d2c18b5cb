/** What a build and its executor may write to the job's log. The log adds colours, masks secrets and stamps lines (facts 8.6). */
export interface JobLog {
    /** Plain runner line. */
    print(text: string): void;
    /** Bold green. */
    info(text: string): void;
    /** `WARNING: ` in yellow. */
    warning(text: string): void;
    /** `ERROR: ` in bold red. */
    error(text: string): void;
    /** Bytes of the job's own scripts, exactly as they were written. */
    work(bytes: Uint8Array): void;
    /** Bytes of a service container. */
    service(bytes: Uint8Array): void;
}
