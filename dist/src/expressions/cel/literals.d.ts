import type { TextReader } from "../text-reader.ts";
/** The literal that stands here; undefined when there is none. */
export declare function parseLiteral(reader: TextReader): string | number | boolean | null | undefined;
