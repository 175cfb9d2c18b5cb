import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { usageError } from "../diagnostics/index.js";
/** Made before anything runs, so that a folder that cannot be written costs a second and not a whole run. */
export async function createFolder(folder) {
    try {
        for (const missing of await missingFolders(path.resolve(folder)))
            await makeOne(missing);
    }
    catch (error) {
        throw usageError("unwritable-reports", `cannot write the reports folder ${folder}: ${error.message}`, "choose another --reports");
    }
}
/** Outermost first. Node's own `recursive` never comes back from a place such as /proc where nothing can be made. */
async function missingFolders(folder) {
    const missing = [];
    for (let place = folder; !(await exists(place)); place = path.dirname(place))
        missing.unshift(place);
    return missing;
}
function exists(place) {
    return stat(place).then(() => true, () => false);
}
async function makeOne(folder) {
    await mkdir(folder).catch((error) => {
        // Another run made it meanwhile.
        if (error.code !== "EEXIST")
            throw error;
    });
}
