import { Readable } from "node:stream";
import type { BodyMeasure } from "../../src/history/history-event.ts";
/** A body that goes by too large to be kept. */
export interface MeasuredStream {
    stream: Readable;
    /** Of what has gone by so far; undefined when nothing has. */
    measure(): BodyMeasure | undefined;
}
/** Passes a stream on as it is read, and no sooner. */
export declare function measured(source: Readable): MeasuredStream;
