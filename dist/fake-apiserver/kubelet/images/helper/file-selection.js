import { lstatSync, readdirSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import picomatch from "picomatch";
import { info, warning } from "./messages.js";
/**
 * Files and folders below `folder`, relative to it and sorted, that `selection` means. Folders bring everything in them.
 * Says how many each pattern found, as the real helper does.
 */
export async function selectFiles(folder, selection, outside) {
    const found = new Set();
    const excluded = selection.exclude.map((pattern) => ({
        pattern,
        matches: picomatch(withinFolder(folder, pattern), { dot: true }),
        count: 0,
    }));
    const take = (path) => {
        const rule = excluded.find(({ matches }) => matches(path));
        if (rule)
            rule.count++;
        else
            found.add(path);
        return rule === undefined;
    };
    for (const pattern of selection.paths) {
        const matches = matchingPaths(folder, pattern).filter(take);
        if (matches.length > 0)
            info(`${pattern}: found ${matches.length} matching artifact files and directories`);
        else {
            warning(`${pattern}: no matching files. Ensure that the artifact path is relative to the working directory (${folder})`);
        }
    }
    if (selection.untracked) {
        const files = (await untrackedFiles(folder, outside)).filter(take);
        if (files.length > 0)
            info(`untracked: found ${files.length} files`);
        else
            warning("untracked: no files");
    }
    for (const { pattern, count } of excluded)
        if (count > 0)
            info(`${pattern}: excluded ${count} files`);
    return [...found].sort();
}
function matchingPaths(folder, pattern) {
    const within = withinFolder(folder, pattern);
    if (within === ".." || within.startsWith("../")) {
        warning(`${pattern}: artifact path is not a subpath of project directory: ${folder}`);
        return [];
    }
    if (within === "")
        return walk(folder, "");
    const { base, isGlob } = picomatch.scan(within);
    if (!isGlob)
        return walk(folder, within);
    const matches = picomatch(within, { dot: true });
    const hits = walk(folder, base).filter((path) => matches(path));
    return [...new Set(hits.flatMap((path) => walk(folder, path)))];
}
/** The pattern relative to the folder, without `./` in front and `/` behind. */
function withinFolder(folder, pattern) {
    const path = isAbsolute(pattern) ? relative(folder, pattern) : pattern;
    const plain = path.replace(/^(\.\/+)+/, "").replace(/\/+$/, "");
    return plain === "." ? "" : plain;
}
/** A path, and everything below it when it is a folder; links are not followed. */
function walk(folder, path) {
    const facts = lstatSync(join(folder, path), { throwIfNoEntry: false });
    if (facts === undefined)
        return [];
    const self = path === "" ? [] : [path];
    if (!facts.isDirectory())
        return self;
    const names = readdirSync(join(folder, path));
    return [...self, ...names.flatMap((name) => walk(folder, path === "" ? name : `${path}/${name}`))];
}
async function untrackedFiles(folder, { programs }) {
    const environment = Object.entries(process.env).filter((entry) => entry[1] !== undefined);
    const git = await (await programs()).start(["git", "ls-files", "-o", "-z"], { cwd: folder, env: Object.fromEntries(environment) });
    git.stdin.end();
    const [list, noise, { code }] = await Promise.all([text(git.stdout), text(git.stderr), git.exited]);
    if (code !== 0) {
        warning(`untracked: ${noise.trim()}`);
        return [];
    }
    return list.split("\0").filter((path) => path !== "");
}
async function text(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString();
}
