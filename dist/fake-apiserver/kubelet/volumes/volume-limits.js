import { lstat, readdir } from "node:fs/promises";
import path from "node:path";
import { parseQuantity } from "../../quantity/quantity.js";
/** A kubelet looks every ten seconds; nobody gains from waiting that long. */
const INTERVAL_MS = 1000;
/**
 * Watches the emptyDir volumes that have a size limit. Resolves with the kubelet's reason to evict the pod as soon as one holds more than
 * it may; undefined when `stopped` comes first, or when there is nothing to watch.
 */
export async function exceededLimit({ volumes = [] }, made, clock, stopped) {
    const limited = volumes.flatMap(({ name, emptyDir }) => {
        const limit = parseQuantity(emptyDir?.sizeLimit);
        return limit === undefined || limit.nano <= 0n ? [] : [{ name, limit, text: emptyDir?.sizeLimit }];
    });
    while (limited.length > 0 && !stopped.aborted) {
        for (const { name, limit, text } of limited) {
            const folder = made.folder(name);
            const used = folder === undefined ? 0 : await usage(folder);
            if (BigInt(used) * 1000000000n > limit.nano)
                return `Usage of EmptyDir volume "${name}" exceeds the limit "${text}". `;
        }
        await clock.sleep(INTERVAL_MS, stopped).catch(() => { });
    }
    return undefined;
}
/** Bytes on the disk below a folder. What vanishes meanwhile counts nothing. */
async function usage(folder) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const sizes = await Promise.all(entries.map(async (entry) => {
        const place = path.join(folder, entry.name);
        if (entry.isDirectory())
            return usage(place);
        const facts = await lstat(place).catch(() => undefined);
        return (facts?.blocks ?? 0) * 512;
    }));
    return sizes.reduce((total, size) => total + size, 0);
}
