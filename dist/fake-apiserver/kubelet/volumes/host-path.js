import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { mountFailure } from "./volume-surroundings.js";
/** What a `type` demands of the path, in the kubelet's words. */
const DEMANDS = {
    Directory: { is: (facts) => facts.isDirectory(), words: "is not a directory" },
    DirectoryOrCreate: { is: (facts) => facts.isDirectory(), words: "is not a directory" },
    File: { is: (facts) => facts.isFile(), words: "is not a file" },
    FileOrCreate: { is: (facts) => facts.isFile(), words: "is not a file" },
    Socket: { is: (facts) => facts.isSocket(), words: "is not a socket file" },
    CharDevice: { is: (facts) => facts.isCharacterDevice(), words: "is not a character device" },
    BlockDevice: { is: (facts) => facts.isBlockDevice(), words: "is not a block device" },
};
/**
 * A path of the node. The host is out of bounds, whatever a pod asks for: every node has a folder that stands for its file system,
 * empty at first and kept as long as the cluster.
 */
export async function hostPath({ stateDir, pod }, volume, { path: wanted, type = "" }) {
    const root = path.join(stateDir, "nodes", pod.spec.nodeName ?? "");
    const place = path.join(root, path.resolve("/", wanted));
    if (type === "FileOrCreate" && (await factsOf(place)) === undefined)
        await makeFile(place);
    // A container engine makes what is missing, unless a type forbids it.
    if (type === "" || type === "DirectoryOrCreate")
        await makeFolder(place);
    const demand = DEMANDS[type];
    const facts = await factsOf(place);
    if (demand === undefined || (facts !== undefined && demand.is(facts)))
        return place;
    throw mountFailure(volume, `hostPath type check failed: ${wanted} ${demand.words}`);
}
async function makeFolder(place) {
    if ((await factsOf(place)) === undefined)
        await mkdir(place, { recursive: true, mode: 0o755 });
}
async function makeFile(place) {
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, "", { mode: 0o644 });
}
function factsOf(place) {
    return stat(place).catch(() => undefined);
}
