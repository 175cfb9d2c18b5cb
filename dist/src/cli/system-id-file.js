import { readFile, writeFile } from "node:fs/promises";
import { createSystemId } from "../runner/index.js";
/** The id that GitLab knows this machine by; kept beside config.toml, as the official runner does. */
export async function keptSystemId(file, random, log) {
    const kept = (await readFile(file, "utf8").catch(() => "")).trim();
    if (/^[sr]_\w{12}$/.test(kept))
        return kept;
    const made = createSystemId(random);
    await writeFile(file, `${made}\n`, { mode: 0o600 }).catch((error) => log("warning", "The system id could not be kept: GitLab will count another runner manager at each start", {
        file,
        error: error.message,
    }));
    return made;
}
