import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
export function createGitObjects(objectsDir) {
    const written = new Set();
    const folders = new Set();
    const write = (type, content) => {
        const object = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
        const name = createHash("sha1").update(object).digest("hex");
        if (written.has(name))
            return name;
        const folder = path.join(objectsDir, name.slice(0, 2));
        if (!folders.has(folder))
            mkdirSync(folder, { recursive: true });
        folders.add(folder);
        writeFileSync(path.join(folder, name.slice(2)), deflateSync(object, { level: 1 }));
        written.add(name);
        return name;
    };
    const entry = (name, content) => {
        if (typeof content === "object" && "commit" in content)
            return { name, mode: "160000", object: content.commit };
        const bytes = typeof content === "string" ? Buffer.from(content) : content;
        const isScript = bytes[0] === 0x23 && bytes[1] === 0x21;
        return { name, mode: isScript ? "100755" : "100644", object: write("blob", bytes) };
    };
    const tree = (files) => {
        const folders = new Map();
        const entries = [];
        for (const [file, content] of files) {
            const slash = file.indexOf("/");
            if (slash < 0) {
                entries.push(entry(file, content));
                continue;
            }
            const folder = file.slice(0, slash);
            const inside = folders.get(folder) ?? new Map();
            folders.set(folder, inside.set(file.slice(slash + 1), content));
        }
        for (const [name, inside] of folders)
            entries.push({ name, mode: "40000", object: tree(inside) });
        return write("tree", Buffer.concat(entries.toSorted(inGitOrder).map(encoded)));
    };
    return {
        tree,
        commit({ tree, parent, message, author, time }) {
            const who = `${author.name} <${author.email}> ${time} +0000`;
            const lines = [
                `tree ${tree}`,
                ...(parent === undefined ? [] : [`parent ${parent}`]),
                `author ${who}`,
                `committer ${who}`,
                "",
                message,
                "",
            ];
            return write("commit", Buffer.from(lines.join("\n")));
        },
    };
}
/** Git sorts folders as if their names ended in a slash, by bytes. */
function inGitOrder(a, b) {
    const key = ({ name, mode }) => Buffer.from(mode === "40000" ? `${name}/` : name);
    return Buffer.compare(key(a), key(b));
}
function encoded({ name, mode, object }) {
    return Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(object, "hex")]);
}
