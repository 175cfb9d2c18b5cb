import { readFileSync, realpathSync } from "node:fs";
const LOCKED = ["nosuid", "nodev", "noexec"];
/** Flags of the host's mount that an ordinary user may not lose when the mount is made read-only. */
export function lockedMountFlags(source) {
    const path = realpathSync(source);
    const mount = readFileSync("/proc/self/mountinfo", "utf8")
        .split("\n")
        .map((line) => line.split(" "))
        .map((fields) => ({ point: unescape(fields[4] ?? ""), options: (fields[5] ?? "").split(",") }))
        .filter(({ point }) => point === "/" || path === point || path.startsWith(`${point}/`))
        .sort((a, b) => b.point.length - a.point.length)[0];
    return LOCKED.filter((flag) => mount?.options.includes(flag));
}
function unescape(field) {
    return field.replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
