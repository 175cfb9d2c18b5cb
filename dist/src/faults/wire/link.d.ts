import type { Clock } from "../../platform/index.ts";
import type { Due } from "../fault-engine.ts";
import type { Break, Toxic } from "../points/toxic.ts";
export interface LinkEnds {
    clock: Clock;
    /** Resolves when the bytes have left. */
    deliver(bytes: Buffer): Promise<void> | undefined;
    /** A toxic wants the whole connection to break; this link carries nothing more. */
    broken(how: Break): void;
}
/** One direction of a connection, on which toxics act. Without any, bytes go through as they come. */
export interface Link {
    impair(toxic: Due<Toxic>): void;
    /** Gives a promise when no more should come before it resolves. */
    push(bytes: Buffer): Promise<void> | undefined;
    /** Resolves when all that was pushed is delivered; never when it cannot be. */
    drained(): Promise<void>;
    /** Drops what is on its way and all that comes. */
    close(): void;
}
export declare function createLink({ clock, deliver, broken }: LinkEnds): Link;
