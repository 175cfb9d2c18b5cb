import type { z } from "zod";
import type { Problem } from "./problem.ts";
export type Path = readonly (string | number)[];
/** `file` only where the value does not come from the file that is read. */
export interface Place {
    file?: string;
    line?: number;
    column?: number;
}
/** Where a value, or with `key` the key itself, stands in its file; the nearest known place when it is missing. */
export type Locate = (path: Path, key?: string) => Place | undefined;
/** What is wrong with a value, as problems with places; unknown keys come with the name that was probably meant. */
export declare function zodProblems(error: z.ZodError, schema: z.ZodType, value: unknown, file: string, locate: Locate): Problem[];
/** The keys that the schema has for the table at `path`. */
export declare function knownKeys(schema: z.ZodType, path: Path): string[];
