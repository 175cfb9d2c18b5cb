/** Replaces itself by the best shell of the image; arguments go on to that shell (executor facts 3.5). */
export declare const DETECT_SHELL: string;
/** First process of the build and helper containers, and of every exec that runs shell lines. */
export declare const SHELL_COMMAND: string[];
