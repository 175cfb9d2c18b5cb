import { chmod, mkdir, stat } from "node:fs/promises";
/** World-writable as a kubelet makes them; pods run under any user. */
export async function emptyDir(dir, { keep = false } = {}) {
    if (keep && (await stat(dir).catch(() => undefined)) !== undefined)
        return dir;
    await mkdir(dir, { recursive: true });
    await chmod(dir, 0o777);
    return dir;
}
