import { z } from "zod";
/** A regular expression of JavaScript. */
export declare const pattern: z.ZodString;
