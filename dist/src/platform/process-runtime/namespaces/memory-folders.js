import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mountLine } from "./mount-table.js";
/** Writes the mount table that puts a file system in memory over each folder; gives its path, or "" when there is none to mount. */
export function memoryTable(dir, folders, asRoot) {
    if (folders.length === 0)
        return "";
    const lines = folders.map(({ folder, limit, group }) => {
        mkdirSync(folder, { recursive: true });
        // An ordinary user owns one group only.
        const owner = group === undefined || !asRoot ? ["mode=777"] : ["mode=2777", `gid=${group}`];
        return mountLine("tmpfs", folder, "tmpfs", [...owner, ...(limit === undefined ? [] : [`size=${limit}`])]);
    });
    const table = join(dir, "memory");
    writeFileSync(table, `${lines.join("\n")}\n`);
    return table;
}
