import { z } from "zod";
import { isPattern } from "../../../diagnostics/index.ts";
import type { StreamPlace } from "../../points/stream-place.ts";

/** How plans name a place in a channel; a part of the parameters of the faults that happen there. */
export const placeShape = {
  after_bytes: z
    .int()
    .min(0)
    .optional()
    .describe("When so many bytes went over the channel, 1 when left out; 0 is when the stream opens."),
  at_text: z.string().min(1).optional().describe("Where the channel shows this text, instead of after_bytes."),
  at_pattern: z
    .string()
    .min(1)
    .refine(isPattern, { message: "not a regular expression" })
    .optional()
    .describe("Where the channel matches this regular expression, instead of after_bytes."),
  part: z
    .enum(["before", "middle", "after"])
    .default("after")
    .describe("Of the text that is found: where it begins, in the middle of it, or where it ends."),
};

export interface PlaceParameters {
  after_bytes?: number | undefined;
  at_text?: string | undefined;
  at_pattern?: string | undefined;
  part: "before" | "middle" | "after";
}

export const ONE_PLACE = { message: "only one of after_bytes, at_text and at_pattern can be meant" };

export function isOnePlace({ after_bytes, at_text, at_pattern }: PlaceParameters): boolean {
  return [after_bytes, at_text, at_pattern].filter((each) => each !== undefined).length <= 1;
}

export function placeOf({ after_bytes, at_text, at_pattern, part }: PlaceParameters): StreamPlace {
  const source = at_pattern ?? (at_text === undefined ? undefined : RegExp.escape(at_text));
  if (source !== undefined) return { after: "text", pattern: new RegExp(latin1(source)), part };
  return { after: "bytes", bytes: after_bytes ?? 1 };
}

export function describePlace({ after_bytes, at_text, at_pattern, part }: PlaceParameters): string {
  const text = at_text ?? at_pattern;
  if (text === undefined) return `after ${after_bytes ?? 1} bytes`;
  const where = part === "middle" ? "in the middle of" : part;
  return `${where} ${at_text === undefined ? `/${text}/` : JSON.stringify(text)}`;
}

/** Bytes are compared, so that a text may be torn anywhere. */
function latin1(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}
