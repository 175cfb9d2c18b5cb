import { CommandLineError } from "./command-line.js";
import { createOutside } from "./outside.js";
/** Loaded when asked for: each sub-command starts a process of its own, and jobs wait for it. */
const SUB_COMMANDS = {
    "read-logs": async () => (await import("./read-logs.js")).readLogs,
    "health-check": async () => (await import("./health-check.js")).healthCheck,
    "artifacts-uploader": async () => (await import("./artifacts-uploader.js")).uploadArtifacts,
    "artifacts-downloader": async () => (await import("./artifacts-downloader.js")).downloadArtifacts,
    "cache-archiver": async () => (await import("./cache-archiver.js")).archiveCache,
    "cache-extractor": async () => (await import("./cache-extractor.js")).extractCache,
};
/** Runs one sub-command of the helper (executor facts 9.5); resolves with its exit code. */
export async function runHelper([name = "", ...args]) {
    const load = SUB_COMMANDS[name];
    if (load === undefined) {
        throw new CommandLineError(`unknown sub-command "${name}"; there are ${Object.keys(SUB_COMMANDS).toSorted().join(", ")}`);
    }
    return (await load())(args, createOutside());
}
