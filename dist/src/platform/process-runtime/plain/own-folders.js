import { chownSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { isWithin } from "./is-within.js";
/**
 * What a container would have in files of its own: a home and a place for temporary files. Without them `git config --global`
 * in a script would change the settings of whoever runs us. A home that lies on a volume stays. Gives variables for `env`.
 */
export function makeOwnFolders(dir, { user, mounts }) {
    const [home, temporary] = [join(dir, "home"), join(dir, "tmp")];
    for (const folder of [home, temporary]) {
        mkdirSync(folder, { recursive: true });
        if (user !== undefined && process.getuid?.() === 0)
            chownSync(folder, user.uid, user.gid);
    }
    return (env) => ({
        TMPDIR: temporary,
        ...env,
        ...(env["HOME"] === undefined || mounts.some(({ target }) => isWithin(env["HOME"] ?? "", target))
            ? {}
            : { HOME: home }),
    });
}
