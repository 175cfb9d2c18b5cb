import { z } from "zod";
import { isPattern } from "../diagnostics/index.js";
/** A regular expression of JavaScript. */
export const pattern = z.string().min(1).refine(isPattern, { message: "is no regular expression" });
