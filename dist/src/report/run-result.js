/**
 * `error`: the harness broke. `skip`: the world lacks a capability. `unsupported`: the subject says that it lacks what the scenario needs.
 * `known-failure`: it failed as it was said to. `unexpected-pass`: it was said to fail. Only `pass` is a pass.
 */
export const RESULT_WORDS = [
    "pass",
    "fail",
    "error",
    "skip",
    "unsupported",
    "known-failure",
    "unexpected-pass",
];
/** What fails a gate. */
export function isBad(result) {
    return result === "fail" || result === "error" || result === "unexpected-pass";
}
