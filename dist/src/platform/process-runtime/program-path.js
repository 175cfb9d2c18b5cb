import { accessSync, constants, statSync } from "node:fs";
import { join } from "node:path";
const SYSTEM_FOLDERS = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];
/** Where a program of the host is; administrators' folders count even when the user's PATH lacks them. */
export function programPath(name) {
    const folders = [...SYSTEM_FOLDERS, ...(process.env["PATH"] ?? "").split(":")];
    return folders.map((folder) => join(folder, name)).find(isExecutable);
}
export function hasProgram(name) {
    return programPath(name) !== undefined;
}
export function isExecutable(path) {
    try {
        accessSync(path, constants.X_OK);
        return statSync(path).isFile();
    }
    catch {
        return false;
    }
}
