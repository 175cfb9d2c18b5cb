import type { Delay } from "./connection-point.ts";
import type { RequestPoint } from "./request-point.ts";
import type { Break, Toxic } from "./toxic.ts";
/** A request whose work is done and whose answer is about to leave. */
export interface ResponsePoint extends RequestPoint {
    status: number;
}
/** The last two are for whole answers; streams are left alone. */
export type ResponseAction = 
/** The connection breaks before the answer leaves. */
{
    do: Break;
} | Delay
/** A toxic for the answer's body; its head is sent as it is. Of exec and attach, for all that is said after the upgrade. */
 | {
    do: "impair";
    toxic: Toxic;
}
/**
 * The answer arrives, then the server closes the connection that it had promised to keep: after so many milliseconds without another
 * request, or, when left out, as the next request comes in.
 */
 | {
    do: "close-idle";
    afterMs?: number;
    how: "reset" | "end";
}
/** Only this much of the body leaves, in an otherwise correct answer. `half` rounds down. */
 | {
    do: "truncate";
    bytes: number | "half";
}
/** Another body, and another status where one is given. */
 | {
    do: "replace";
    status?: number;
    contentType: string;
    body: string;
};
