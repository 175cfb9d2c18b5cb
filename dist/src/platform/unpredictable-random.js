import { randomBytes } from "node:crypto";
import { createSeededRandom } from "./seeded-random.js";
/** Nobody can guess it, and two programs on one machine never draw the same; for real use, where nothing is to be repeated. */
export function createUnpredictableRandom() {
    return createSeededRandom(randomBytes(32).toString("hex"));
}
