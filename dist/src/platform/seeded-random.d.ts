import type { Random } from "./random.ts";
/** The same seed gives the same numbers on every machine and Node version (xoshiro128**, seeded by SHA-256). */
export declare function createSeededRandom(seed: string): Random;
