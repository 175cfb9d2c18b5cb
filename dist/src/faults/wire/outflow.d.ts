import type { Clock } from "../../platform/index.ts";
import type { Due } from "../fault-engine.ts";
import type { ResponseAction } from "../points/response-point.ts";
import type { Break, Toxic } from "../points/toxic.ts";
/** Where the body of an answer is written. */
export interface Outflow {
    /** Gives a promise when no more should come before it resolves. */
    write(bytes: Buffer): Promise<void> | undefined;
    /** The body is complete. */
    end(): void;
}
export type Impairment = Due<Extract<ResponseAction, {
    do: "impair";
}>>;
/** Puts toxics before an answer's body. `broken` is told when one wants the connection to break, after the bytes before that. */
export declare function impaired(outflow: Outflow, impairments: readonly Impairment[], options: {
    clock: Clock;
    onClose(callback: () => void): void;
    broken(how: Break): void;
}): Outflow;
export declare function toxicOf({ toxic, fired, random }: Due<{
    toxic: Toxic;
}>): Due<Toxic>;
