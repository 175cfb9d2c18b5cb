import { type Document, type LineCounter } from "yaml";
import type { Path } from "../diagnostics/index.ts";
export interface Place {
    line: number;
    column: number;
}
/** Where things stand in a YAML file; lines and columns count from 1. */
export interface DocumentPlaces {
    /** Of a value or, with `key`, of that key in it; of the nearest ancestor for what is not there. */
    of(path: Path, key?: string): Place;
    /** Of a line and column of the text at `path`, where the text is written as a block; of the text itself otherwise. */
    inText(path: Path, place: Partial<Place>): Place;
}
export declare function documentPlaces(source: string, document: Document, lines: LineCounter): DocumentPlaces;
