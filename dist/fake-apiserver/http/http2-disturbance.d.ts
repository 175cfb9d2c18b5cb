import type { Due, FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Http2Action } from "../../src/faults/points/http2-point.ts";
import type { RequestPoint } from "../../src/faults/points/request-point.ts";
import type { Http2Control, Loss } from "./http2-control.ts";
import type { Reply } from "./reply.ts";
/** Carries out what is due. Gives what the request was lost by; undefined when it goes on. */
export declare function disturb(control: Http2Control, actions: readonly Due<Http2Action>[]): Loss | undefined;
/** A reply in whose middle something may happen to its connection, when it is a watch or a log. */
export declare function replyOverHttp2(reply: Reply, { control, faults, point, onLoss, }: {
    control: Http2Control;
    faults: FaultEngine;
    point: RequestPoint;
    onLoss(loss: Loss): void;
}): Reply;
