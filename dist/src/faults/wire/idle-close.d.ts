import type { Clock } from "../../platform/index.ts";
import type { Due } from "../fault-engine.ts";
import type { ResponseAction } from "../points/response-point.ts";
type CloseIdle = Due<Extract<ResponseAction, {
    do: "close-idle";
}>>;
/** Of one kept-alive connection: whether it is about to be closed although its client may use it again. */
export interface IdleClose {
    /** An answer has left, after which the connection is to close. */
    answered(action: CloseIdle): void;
    /** Another request has come in. Gives how the connection breaks instead of serving it. */
    reused(): "reset" | "end" | undefined;
}
export declare function createIdleClose(clock: Clock, connection: {
    isOpen(): boolean;
    close(how: "reset" | "end"): void;
}): IdleClose;
export {};
