import { programPath } from "../program-path.js";
const NEEDED = ["unshare", "nsenter", "setpriv", "mount", "umount", "pivot_root", "cp", "mkdir", "mkfifo", "env", "sh"];
/** The tools, or what is missing. */
export function findNamespaceTools() {
    if (process.platform !== "linux")
        return `namespaces are a feature of Linux, this is ${process.platform}`;
    const missing = NEEDED.filter((name) => programPath(name) === undefined);
    if (missing.length > 0)
        return `missing programs: ${missing.join(", ")}`;
    const ip = programPath("ip");
    const perl = programPath("perl");
    if (ip === undefined && perl === undefined)
        return "neither ip nor perl is there to bring the loopback device up";
    return {
        unshare: programPath("unshare") ?? "unshare",
        nsenter: programPath("nsenter") ?? "nsenter",
        network: ip === undefined ? { perl: perl ?? "perl" } : { ip },
    };
}
