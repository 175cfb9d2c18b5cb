import { createHash } from "node:crypto";
/** Undefined when the line is ordinary output. */
export function parseMarker(line) {
    if (!line.startsWith("{") || !line.trimEnd().endsWith("}"))
        return undefined;
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    const { script, command_exit_code: exitCode, proof, token, bytes } = value;
    if (typeof script !== "string")
        return undefined;
    if (exitCode === undefined)
        return { script, ...(typeof proof === "string" ? { proof } : {}) };
    if (typeof exitCode !== "number" || !Number.isInteger(exitCode))
        return undefined;
    return {
        script,
        exitCode,
        ...(typeof token === "string" ? { token } : {}),
        ...(typeof bytes === "number" ? { bytes } : {}),
    };
}
/** The hash by which the start of a stage announces the token of its end: who reads it cannot make up an end. */
export function proofOf(token) {
    return createHash("sha256").update(token).digest("hex");
}
