import type { RequestPoint } from "./request-point.ts";
/** A request whose head was read and whose body is to be. */
export type BodyPoint = RequestPoint;
export interface BodyAction {
    do: "cut";
    /** As soon as so many bytes of the body came in; 0: when the head did. A smaller body comes in whole. */
    afterBytes: number;
    /**
     * `reset`: TCP reset. `end`: an orderly close. `pipe`: an orderly close, and a reset for whoever goes on writing. `silence`: nothing
     * more is read or answered. The server does nothing in any case.
     */
    how: "reset" | "end" | "pipe" | "silence";
}
