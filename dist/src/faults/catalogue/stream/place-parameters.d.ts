import { z } from "zod";
import type { StreamPlace } from "../../points/stream-place.ts";
/** How plans name a place in a channel; a part of the parameters of the faults that happen there. */
export declare const placeShape: {
    after_bytes: z.ZodOptional<z.ZodInt>;
    at_text: z.ZodOptional<z.ZodString>;
    at_pattern: z.ZodOptional<z.ZodString>;
    part: z.ZodDefault<z.ZodEnum<{
        after: "after";
        before: "before";
        middle: "middle";
    }>>;
};
export interface PlaceParameters {
    after_bytes?: number | undefined;
    at_text?: string | undefined;
    at_pattern?: string | undefined;
    part: "before" | "middle" | "after";
}
export declare const ONE_PLACE: {
    message: string;
};
export declare function isOnePlace({ after_bytes, at_text, at_pattern }: PlaceParameters): boolean;
export declare function placeOf({ after_bytes, at_text, at_pattern, part }: PlaceParameters): StreamPlace;
export declare function describePlace({ after_bytes, at_text, at_pattern, part }: PlaceParameters): string;
