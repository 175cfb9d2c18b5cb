import type { Random } from "./random.ts";
/** Nobody can guess it, and two programs on one machine never draw the same; for real use, where nothing is to be repeated. */
export declare function createUnpredictableRandom(): Random;
