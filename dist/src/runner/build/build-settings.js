import { parseGoDuration } from "../config/go-duration.js";
import { parseBool } from "./feature-flags.js";
const AFTER_SCRIPT_SECONDS = 300;
const STRATEGIES = ["clone", "fetch", "none", "empty"];
export function buildSettings(job, runner, variables, flags) {
    const problems = [...flags.problems];
    const number = (key) => {
        const text = variables.get(key);
        if (text === "")
            return 1;
        const value = Number(text);
        if (!Number.isInteger(value)) {
            problems.push(`${key}: expected int got "${text}", using default value: 1`);
            return 1;
        }
        const clamped = Math.min(10, Math.max(1, value));
        if (clamped !== value)
            problems.push(`${key}: number of attempts out of the range [1, 10], clamping to: ${clamped}`);
        return clamped;
    };
    const duration = (key, fallback) => {
        const text = variables.get(key);
        if (text === "")
            return fallback;
        const seconds = parseGoDuration(text);
        if (seconds === undefined)
            problems.push(`${key}: expected duration got "${text}", using default value: ${fallback}s`);
        return seconds ?? fallback;
    };
    const bool = (key, fallback) => {
        const text = variables.get(key);
        if (text === "")
            return fallback;
        const on = parseBool(text);
        if (on === undefined)
            problems.push(`${key}: expected bool got "${text}", using default value: ${fallback}`);
        return on ?? fallback;
    };
    const debugWished = bool("CI_DEBUG_TRACE", false);
    if (debugWished && runner.debug_trace_disabled)
        problems.push("CI_DEBUG_TRACE: usage is disabled on this Runner");
    const usual = job.allow_git_fetch ? "fetch" : "clone";
    const wished = variables.get("GIT_STRATEGY");
    const known = STRATEGIES.find((strategy) => strategy === wished);
    if (wished !== "" && known === undefined) {
        problems.push(`GIT_STRATEGY: expected either 'clone', 'fetch', 'none' or 'empty' got "${wished}", using default value '${usual}'`);
    }
    return {
        gitStrategy: known ?? usual,
        getSourcesAttempts: number("GET_SOURCES_ATTEMPTS"),
        restoreCacheAttempts: number("RESTORE_CACHE_ATTEMPTS"),
        downloadArtifactsAttempts: number("ARTIFACT_DOWNLOAD_ATTEMPTS"),
        scriptTimeout: duration("RUNNER_SCRIPT_TIMEOUT", 0),
        afterScriptTimeout: duration("RUNNER_AFTER_SCRIPT_TIMEOUT", AFTER_SCRIPT_SECONDS),
        afterScriptIgnoresErrors: bool("AFTER_SCRIPT_IGNORE_ERRORS", true),
        debugTrace: debugWished && !runner.debug_trace_disabled,
        problems,
    };
}
