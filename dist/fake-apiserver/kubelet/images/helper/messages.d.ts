/** Lines for the job log, in the colours of the runner's own ones. */
export declare function info(text: string): void;
export declare function warning(text: string): void;
export declare function failure(text: string): void;
/** What went wrong, in one line; the cause's code when the message lacks it. */
export declare function reasonOf(error: unknown): string;
