import { CommandLineError } from "./command-line.js";
const LEVELS = { fastest: 1, fast: 3, default: 6, slow: 8, slowest: 9 };
/** The level that a variable such as `CACHE_COMPRESSION_LEVEL` names. */
export function compressionLevel(variable) {
    const name = process.env[variable] || "default";
    const level = Object.entries(LEVELS).find(([each]) => each === name)?.[1];
    if (level === undefined) {
        throw new CommandLineError(`${variable} is "${name}", expected one of ${Object.keys(LEVELS).join(", ")}`);
    }
    return level;
}
