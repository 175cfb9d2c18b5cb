import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { usageError } from "../diagnostics/index.js";
/** A project out of a folder of the user's: its name, and all files but those of `.git`. */
export async function projectFiles(folder) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
        throw usageError("unreadable-folder", `cannot read the project folder ${folder}: ${error.message}`);
    });
    const files = {};
    for (const entry of entries) {
        const file = path.join(entry.parentPath, entry.name);
        const parts = path.relative(folder, file).split(path.sep);
        if (entry.isFile() && !parts.includes(".git"))
            files[parts.join("/")] = await readFile(file);
    }
    if (files[".gitlab-ci.yml"] === undefined) {
        throw usageError("no-ci-file", `${folder} has no .gitlab-ci.yml`, "a pipeline needs one");
    }
    return { path: `group/${path.basename(path.resolve(folder)).replaceAll(/[^\w.-]/g, "-")}`, files };
}
