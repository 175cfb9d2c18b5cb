import { existsSync, lstatSync, readlinkSync } from "node:fs";
import { relative } from "node:path";
/** What every container sees of the host, read-only: programs, libraries, and the few settings these cannot do without. */
const SHARED = [
    "/usr",
    "/etc/alternatives",
    "/etc/ca-certificates",
    "/etc/crypto-policies",
    "/etc/ld.so.cache",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
    "/etc/pki",
    "/etc/protocols",
    "/etc/services",
    "/etc/ssl",
];
const TOP_FOLDERS = ["/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];
/** `/bin` and its like are links into `/usr` on most systems of today, and folders on others. */
export function hostUserland() {
    const shared = SHARED.filter((path) => existsSync(path));
    const links = {};
    for (const folder of TOP_FOLDERS) {
        if (!existsSync(folder))
            continue;
        if (lstatSync(folder).isSymbolicLink())
            links[folder] = relative("/", `/${readlinkSync(folder)}`.replace(/^\/+/, "/"));
        else
            shared.push(folder);
    }
    return { shared, links };
}
