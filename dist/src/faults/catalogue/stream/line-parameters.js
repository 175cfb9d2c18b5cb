import { z } from "zod";
/** Which lines of an output are meant. */
export const lineParameters = z.strictObject({
    from_line: z.int().min(1).default(1).describe("The first of the lines, counted from 1 for each stream."),
    lines: z.int().min(1).default(1).describe("How many."),
});
export function describeLines({ from_line: from, lines }) {
    return lines === 1 ? `line ${from}` : `lines ${from} to ${from + lines - 1}`;
}
