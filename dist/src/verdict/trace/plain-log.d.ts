/** The log as people read it: without time stamps, section markers and ANSI sequences, cut lines whole again. */
export declare function plainLog(trace: Buffer): string;
/** Lines that say `WARNING: …`, with the lines that belong to them when the runner wrote more than one. */
export declare function warningLines(log: string): string[];
