import type { ExitStatus } from "../exit-status.ts";
import { type TerminalSize } from "../container-runtime.ts";
/** What a terminal emulator is told to be, unless the container says otherwise. */
export declare const TERMINAL_ENVIRONMENT: {
    TERM: string;
};
/** Node cannot make pseudo terminals, util-linux can. Throws a `ContainerStartError` without it. */
export declare function requirePseudoTerminals(): void;
/**
 * argv that runs `command` on a pseudo terminal of its own and passes bytes between that and its own streams; it ends as the command
 * does. Its environment needs SHELL=/bin/sh.
 */
export declare function onPseudoTerminal(command: readonly string[]): string[];
/**
 * Gives the terminal of a `script` (as the host counts) a size; its foreground program hears of it. The terminal may not be there yet
 * when a client already says how large its window is.
 */
export declare function resizeTerminal(script: () => number | undefined, { columns, rows }: TerminalSize, exited: Promise<ExitStatus>): Promise<void>;
