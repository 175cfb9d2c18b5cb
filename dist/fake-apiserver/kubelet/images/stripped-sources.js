import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
/** A relative import of a source file, static or dynamic; those of types alone are gone when this looks. */
const IMPORT = /((?:from|import)\s*\(?\s*")(\.[^"]+)\.[jt]s"/g;
/**
 * Writes a source file of `from`, and all that it imports, as JavaScript below `to`. Every use of a helper is a process of
 * its own, and Node.js takes 60 ms and 20 MB to get ready for TypeScript, longer than for everything else together. In a package the
 * sources are JavaScript already.
 */
export function writeStripped(from, to, entry, written) {
    if (written.has(entry))
        return;
    written.add(entry);
    const imports = [];
    const { dir, name, ext } = path.parse(entry);
    const source = readFileSync(path.join(from, entry), "utf8");
    const text = (ext === ".ts" ? strip(source) : source).replaceAll(IMPORT, (_, start, module) => {
        imports.push(path.join(dir, `${module}${ext}`));
        return `${start}${module}.js"`;
    });
    const target = path.join(to, dir, `${name}.js`);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    for (const file of imports)
        writeStripped(from, to, file, written);
}
function strip(source) {
    const { emitWarning } = process;
    // That the function is experimental is nothing that the user of a harness has to be told.
    process.emitWarning = () => { };
    try {
        return stripTypeScriptTypes(source);
    }
    finally {
        process.emitWarning = emitWarning;
    }
}
