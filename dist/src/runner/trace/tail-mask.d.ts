import { type ByteFilter } from "./byte-filter.ts";
/**
 * Keeps what announces a secret (`private_token=`, `glpat-`) and replaces the bytes after it up to the first that cannot belong
 * to the secret.
 */
export declare function createTailMask(announcements: readonly string[], belongs: (byte: number) => boolean): ByteFilter;
