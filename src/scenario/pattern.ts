import { z } from "zod";

/** A regular expression of JavaScript. */
export const pattern = z.string().min(1).refine(isPattern, { message: "is no regular expression" });

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "mu") instanceof RegExp;
  } catch {
    return false;
  }
}
