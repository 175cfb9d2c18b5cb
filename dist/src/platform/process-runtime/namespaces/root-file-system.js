import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join, normalize, relative } from "node:path";
import { ContainerStartError } from "../../container-runtime.js";
import { lockedMountFlags } from "./locked-mount-flags.js";
import { mountLine, overlayLayer } from "./mount-table.js";
import { DEVICES, makeMountPoint, SKELETON_FOLDER_LINKS } from "./skeleton.js";
/** Through these a container of root could change the whole machine. */
const KERNEL_SETTINGS = ["/proc/sys", "/proc/sysrq-trigger", "/proc/irq", "/proc/bus"].filter((path) => existsSync(path));
/** Writes down, in `dir`, what the container's first process has to copy and mount. */
export function describeRootFileSystem(dir, spec, around) {
    const own = join(dir, "own");
    mkdirSync(own, { recursive: true });
    const mounts = [...imageMounts(spec), ...spec.mounts]
        .map(({ source, target, readOnly }) => ({ source, target: trueTarget(target, around.userland), readOnly }))
        .sort((a, b) => depth(a.target) - depth(b.target));
    for (const [path, text] of Object.entries(around.files)) {
        makeMountPoint(join(own, path), true);
        writeFileSync(join(own, path), text);
    }
    const lines = [];
    const places = [];
    const inMemory = (path) => around.memory.some(({ folder }) => path === folder || isWithin(path, folder));
    for (const path of around.userland.shared) {
        const within = mounts.filter((mount) => isWithin(mount.target, path));
        const target = join(around.root, path);
        if (within.length === 0)
            lines.push(bindLine({ source: path, target, readOnly: true }, around.asRoot));
        else {
            const layer = join(dir, `layer${lines.length}`);
            mkdirSync(layer);
            for (const mount of within)
                makeMountPoint(join(layer, relative(path, mount.target)), isFile(mount));
            lines.push(mountLine("overlay", target, "overlay", ["ro", `lowerdir=${overlayLayer(layer)}:${overlayLayer(path)}`]));
        }
    }
    lines.push(mountLine("proc", join(around.root, "proc"), "proc", ["nosuid", "nodev", "noexec"]));
    for (const path of KERNEL_SETTINGS)
        lines.push(settingsLine(join(around.root, path)));
    lines.push(mountLine("devpts", join(around.root, "dev/pts"), "devpts", ["newinstance", "ptmxmode=0666", "mode=620"]));
    for (const device of DEVICES)
        lines.push(mountLine(device, join(around.root, device), "none", ["bind"]));
    for (const mount of mounts) {
        const shared = around.userland.shared.some((path) => isWithin(mount.target, path));
        const outer = mounts.findLast((other) => other !== mount && isWithin(mount.target, other.target));
        if (inMemory(mount.source))
            places.push(`folder ${mount.source}`);
        if (outer && inMemory(outer.source)) {
            places.push(`${isFile(mount) ? "file" : "folder"} ${innerMountPoint(outer, mount)}`);
        }
        else if (outer)
            makeInnerMountPoint(outer, mount);
        else if (!shared)
            makeMountPoint(join(own, mount.target), isFile(mount));
        lines.push(bindLine({ ...mount, target: join(around.root, mount.target) }, around.asRoot));
    }
    const table = join(dir, "mounts");
    writeFileSync(table, `${lines.join("\n")}\n`);
    const placesFile = join(dir, "places");
    writeFileSync(placesFile, places.map((line) => `${line}\n`).join(""));
    return { own, table, places: placesFile };
}
function settingsLine(path) {
    return mountLine(path, path, "none", ["bind", "ro", "nosuid", "nodev", "noexec"]);
}
function imageMounts(spec) {
    return Object.entries(spec.image.files).map(([target, source]) => ({ source, target, readOnly: true }));
}
/** A mount below another one needs its place in the outer one's source, as with a real engine. */
function makeInnerMountPoint(outer, inner) {
    const place = innerMountPoint(outer, inner);
    if (statSync(place, { throwIfNoEntry: false }) === undefined)
        makeMountPoint(place, isFile(inner));
}
function innerMountPoint(outer, inner) {
    return join(outer.source, relative(outer.target, inner.target));
}
function bindLine(mount, asRoot) {
    const flags = asRoot ? [] : lockedMountFlags(mount.source);
    // Only in a mount namespace of one's own may folders with mounts of their own be bound without these.
    const bind = asRoot ? "bind" : "rbind";
    return mountLine(mount.source, mount.target, "none", mount.readOnly ? [bind, "ro", ...flags] : [bind]);
}
function trueTarget(target, userland) {
    const path = normalize(target).replace(/(?<=.)\/$/, "");
    const links = {
        ...SKELETON_FOLDER_LINKS,
        ...Object.fromEntries(Object.entries(userland.links).map(([link, to]) => [link, `/${to}`])),
    };
    for (const [link, to] of Object.entries(links)) {
        if (path === link || path.startsWith(`${link}/`))
            return to + path.slice(link.length);
    }
    return path;
}
function isFile({ source, target }) {
    const facts = statSync(source, { throwIfNoEntry: false });
    if (facts === undefined)
        throw new ContainerStartError(`cannot mount ${source} at ${target}: it does not exist`, 128);
    return !facts.isDirectory();
}
function isWithin(path, folder) {
    return path.startsWith(`${folder}/`);
}
function depth(path) {
    return path.split("/").length;
}
