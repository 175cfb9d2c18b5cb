import { RE2JS } from "re2js";
import { quoted } from "./quoted.js";
/**
 * Refuses a value in which the Go regular expression of config.toml finds nothing. Without anchors a part of the value is enough. Throws
 * an Error, also for an expression that is none.
 */
export function checkAllowedValue(pattern, value) {
    if (!RE2JS.compile(pattern).test(value))
        throw mismatch(value, pattern);
}
export function mismatch(value, pattern) {
    return new Error(`provided value ${quoted(value)} does not match ${quoted(pattern)}`);
}
