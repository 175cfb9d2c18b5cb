import { readFile } from "node:fs/promises";
import { usageError } from "../diagnostics/index.js";
/** The text of the config.toml that a user named. */
export function readConfig(file) {
    return readFile(file, "utf8").catch((error) => {
        throw usageError("unreadable-config", `cannot read ${file}: ${error.message}`, "check the path given to --config");
    });
}
