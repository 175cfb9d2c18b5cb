import { z } from "zod";
import type { Path } from "../diagnostics/index.ts";
export declare const PARTLY = "Part of an object as it was created. Tables may have more keys; lists of named things are matched by name, other lists entry by entry; null means that the key is absent; {$matches: pattern} is a regular expression for a text, {$contains: text} a part of it.";
/** A part of a table that is to be found in another one. */
export declare const part: z.ZodRecord<z.ZodString, z.ZodUnknown>;
/** Every `$matches` in a part that is no regular expression. */
export declare function patternProblems(value: unknown, path?: Path): {
    path: Path;
    message: string;
}[];
