import { chmodSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
const FOLDERS = [
    "dev",
    "etc",
    "home",
    "mnt",
    "opt",
    "proc",
    "run",
    "srv",
    "var/cache",
    "var/lib",
    "var/log",
    "var/spool",
];
const OPEN_FOLDERS = ["tmp", "var/tmp", "dev/shm"];
/** Device files of the host that a container has, besides its own pseudo terminals. */
export const DEVICES = ["/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty"];
const LINKS = {
    "/dev/fd": "/proc/self/fd",
    "/dev/stdin": "/proc/self/fd/0",
    "/dev/stdout": "/proc/self/fd/1",
    "/dev/stderr": "/proc/self/fd/2",
    "/dev/ptmx": "pts/ptmx",
    "/etc/mtab": "../proc/self/mounts",
    "/var/run": "../run",
    "/var/lock": "../run/lock",
};
const FILES = {
    "/etc/passwd": "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n",
    "/etc/group": "root:x:0:\ntty:x:5:\nnogroup:x:65534:\n",
    "/etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files dns\nservices: files\nprotocols: files\n",
    // Nobody answers names in a pod: with a reachable name server a typing error would leave the machine.
    "/etc/resolv.conf": "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n",
};
/** The files with which every container starts, as a folder of the host that is copied. */
export function makeSkeleton(dir, userland) {
    for (const folder of FOLDERS)
        mkdirSync(join(dir, folder), { recursive: true });
    for (const folder of OPEN_FOLDERS) {
        mkdirSync(join(dir, folder), { recursive: true });
        chmodSync(join(dir, folder), 0o1777);
    }
    mkdirSync(join(dir, "root"), { mode: 0o700 });
    mkdirSync(join(dir, "run/lock"));
    mkdirSync(join(dir, "dev/pts"));
    for (const [link, target] of Object.entries({ ...LINKS, ...userland.links }))
        symlinkSync(target, join(dir, link));
    for (const [path, text] of Object.entries(FILES))
        writeFileSync(join(dir, path), text);
    for (const path of [...userland.shared, ...DEVICES])
        makeMountPoint(join(dir, path), !lstatSync(path).isDirectory());
}
/** A folder, or an empty file, for something to be mounted on. */
export function makeMountPoint(path, isFile) {
    if (!isFile) {
        mkdirSync(path, { recursive: true });
        return;
    }
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, "");
}
/** Links of the skeleton that lead to other folders of it: a mount has to name the true place. */
export const SKELETON_FOLDER_LINKS = { "/var/run": "/run", "/var/lock": "/run/lock" };
