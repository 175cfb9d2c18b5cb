import { randomBytes } from "node:crypto";
import type { Random } from "./random.ts";
import { createSeededRandom } from "./seeded-random.ts";

/** Nobody can guess it, and two programs on one machine never draw the same; for real use, where nothing is to be repeated. */
export function createUnpredictableRandom(): Random {
  return createSeededRandom(randomBytes(32).toString("hex"));
}
