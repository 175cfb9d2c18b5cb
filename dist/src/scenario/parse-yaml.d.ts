import { type Path, type Problem } from "../diagnostics/index.ts";
import type { z } from "zod";
import { type DocumentPlaces } from "./document-places.ts";
/** A YAML text that is well formed. */
export interface ReadDocument {
    value: unknown;
    places: DocumentPlaces;
}
/** Throws a `UsageError` with the first place where the text is no YAML. */
export declare function readDocument(text: string, file: string): ReadDocument;
/** What is wrong with a value of the document, with its place; `origin` tells where a path of the value stands in the text. */
export declare function schemaProblems(error: z.ZodError, schema: z.ZodType, value: unknown, { file, places, origin }: {
    file: string;
    places: DocumentPlaces;
    origin: (path: Path) => Path;
}): Problem[];
