import { mkdirSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
/** A folder for the front of PATH with links to the programs that an image brings, if it brings any. */
export function linkImagePrograms(folder, image) {
    const programs = Object.entries(image.files).filter(([path]) => /^s?bin$/.test(basename(dirname(path))));
    if (programs.length === 0)
        return undefined;
    mkdirSync(folder, { recursive: true });
    for (const [path, source] of programs)
        symlinkSync(source, join(folder, basename(path)));
    return folder;
}
