import { lstat, mkdir, readdir, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { usageError } from "../diagnostics/index.js";
/** Lets other programs of the same user find the door; gives what takes the note away again. Nobody else can read it. */
export async function announce(door) {
    const folder = await ownFolder();
    const file = path.join(folder, `${door.pid}.json`);
    await rm(file, { force: true });
    await writeFile(file, JSON.stringify(door), { mode: 0o600, flag: "wx" });
    return async () => {
        await rm(file, { force: true });
        // Others may still have theirs in it.
        await rmdir(folder).catch(() => { });
    };
}
/** The door of the one world that is served, or of the one with this process id. Throws a `UsageError` when there is none, or more. */
export async function findDoor(pid) {
    const folder = await ownFolder();
    const names = await readdir(folder);
    const doors = [];
    for (const name of names.filter((each) => each.endsWith(".json"))) {
        const door = JSON.parse(await readFile(path.join(folder, name), "utf8"));
        if (isAlive(door.pid))
            doors.push(door);
        // Whoever was killed could not take the note away.
        else
            await rm(path.join(folder, name), { force: true });
    }
    const pids = doors.map((door) => door.pid).join(", ");
    const [door, ...others] = pid === undefined ? doors : doors.filter((each) => each.pid === pid);
    if (door === undefined) {
        const message = pid === undefined ? "nothing is served" : `no serve has the process id ${pid}`;
        throw usageError("no-serve", message, pids === "" ? "start one: npm run serve" : `served by: ${pids}`);
    }
    if (others.length > 0)
        throw usageError("many-serves", `several serves are running: ${pids}`, "choose one with --pid");
    return door;
}
async function ownFolder() {
    const { uid } = userInfo();
    const folder = path.join(tmpdir(), `faultline-serve-${uid}`);
    await mkdir(folder, { mode: 0o700, recursive: true });
    const found = await lstat(folder);
    if (!found.isDirectory() || (uid !== -1 && found.uid !== uid)) {
        throw usageError("foreign-folder", `${folder} is no folder of yours`, "remove it, or set TMPDIR to another place");
    }
    return folder;
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && "code" in error && error.code === "EPERM";
    }
}
