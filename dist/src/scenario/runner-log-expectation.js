import { z } from "zod";
import { count } from "./count.js";
import { part } from "./part.js";
import { pattern } from "./pattern.js";
const line = z
    .strictObject({
    level: z.enum(["debug", "info", "warning", "error"]).optional().describe("Only lines of this level."),
    contains: z.string().min(1).optional().describe("Part of the message."),
    matches: pattern.optional().describe("Regular expression for the message."),
    fields: part.optional().describe("Fields that stand beside the message, and others or not."),
    count: count.default({ min: 1 }).describe("How many such lines; at least one when left out."),
})
    .refine(({ level, contains, matches, fields }) => (level ?? contains ?? matches ?? fields) !== undefined, {
    message: "needs level, contains, matches or fields",
});
export const runnerLog = z
    .strictObject({
    contains: z.array(z.string().min(1)).default([]).describe("Texts that must be in the runner's own log."),
    lacks: z.array(z.string().min(1)).default([]).describe("Texts that must not be in it."),
    lines: z.array(line).default([]).describe("Counted lines, by level, message and fields."),
})
    .describe("The runner's own log.");
