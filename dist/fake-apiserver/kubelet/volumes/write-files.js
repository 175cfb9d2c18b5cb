import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
/** Writes the files below `dir` and gives `dir`; the default mode is that of secrets and config maps, 0644. */
export async function writeFiles(dir, files, defaultMode = 0o644) {
    await mkdir(dir, { recursive: true });
    await chmod(dir, 0o755);
    for (const { path: name, content, mode } of files) {
        const file = path.join(dir, name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, content);
        await chmod(file, mode ?? defaultMode);
    }
    return dir;
}
/**
 * The same as a kubelet lays out what it may have to exchange at once: the files in a folder of their own, `..data` that leads to it, and
 * links through that under the names that were asked for.
 */
export async function writeKeyFiles(dir, files, version, defaultMode) {
    const written = `..${version}`;
    await writeFiles(path.join(dir, written), files, defaultMode);
    await chmod(dir, 0o755);
    await symlink(written, path.join(dir, "..data"));
    for (const name of new Set(files.map((file) => path.normalize(file.path).split("/")[0] ?? ""))) {
        await symlink(path.join("..data", name), path.join(dir, name));
    }
    return dir;
}
