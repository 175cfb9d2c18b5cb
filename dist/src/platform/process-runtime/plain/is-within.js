/** Whether an absolute path is a folder, or lies in it. */
export function isWithin(path, folder) {
    const base = folder.replace(/\/+$/, "");
    return path === base || path.startsWith(`${base}/`);
}
