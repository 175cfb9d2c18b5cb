import { type ByteFilter } from "./byte-filter.ts";
export declare const MASKED: Buffer<ArrayBuffer>;
/** Replaces each of the phrases; where several begin at one byte, the longest that is there wins. */
export declare function createPhraseMask(phrases: readonly string[]): ByteFilter;
