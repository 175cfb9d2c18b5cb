import { z } from "zod";
import type { Condition } from "./condition.ts";
import type { EventPattern, FieldPattern } from "./event-pattern.ts";
/** As written: an event's fields (`{type: stage-start, stage: step_script}`), or one of the forms of `Condition`. */
export declare const conditionSchema: z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<{
    seen: EventPattern;
    times: number;
} | {
    between: {
        from: EventPattern;
        to: EventPattern;
    };
} | {
    elapsed_ms: number;
    since?: EventPattern;
} | {
    all: readonly Condition[];
} | {
    any: readonly Condition[];
} | {
    not: Condition;
}, Record<string, unknown>>>;
/** Fields of one event. */
export declare const patternSchema: z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<Readonly<Record<string, FieldPattern>>, Record<string, unknown>>>;
