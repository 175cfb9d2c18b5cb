import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { usageError } from "../../src/diagnostics/index.js";
import { createGitObjects } from "./git-objects.js";
export const AUTHOR = { name: "Faultline", email: "faultline@example.com" };
/** 2026-01-01T00:00:00Z; each commit is a minute later than the one before. */
const FIRST_COMMIT = 1_767_225_600;
const CONFIG = `[core]
\trepositoryformatversion = 0
\tbare = true
[uploadpack]
\tallowAnySHA1InWant = true
\tallowFilter = true
`;
export function createRepository(dir, defaultBranch) {
    mkdirSync(path.join(dir, "objects"), { recursive: true });
    mkdirSync(path.join(dir, "refs", "heads"), { recursive: true });
    writeFileSync(path.join(dir, "HEAD"), `ref: refs/heads/${defaultBranch}\n`);
    writeFileSync(path.join(dir, "config"), CONFIG);
    const objects = createGitObjects(path.join(dir, "objects"));
    const heads = new Map();
    let commits = 0;
    const setRef = (name, sha) => {
        const file = path.join(dir, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, `${sha}\n`);
    };
    return {
        setRef,
        head: (branch) => heads.get(branch),
        commit(branch, changed, message) {
            const parent = heads.get(branch);
            const files = new Map(parent?.files);
            for (const [file, content] of Object.entries(changed))
                files.set(checkedPath(file), content);
            const time = FIRST_COMMIT + commits++ * 60;
            const tree = objects.tree(files);
            const sha = objects.commit({ tree, parent: parent?.sha, message, author: AUTHOR, time });
            const [title = ""] = message.split("\n");
            const commit = {
                sha,
                parent: parent?.sha,
                title,
                message,
                time,
                files,
                changed: parent && Object.keys(changed),
            };
            heads.set(branch, commit);
            setRef(`refs/heads/${branch}`, sha);
            return commit;
        },
    };
}
function checkedPath(file) {
    const parts = file.split("/");
    if (parts.some((part) => part === "" || part === "." || part === ".." || part.toLowerCase() === ".git")) {
        throw usageError("bad-path", `"${file}" cannot be a file of a repository`, "write it like folder/name");
    }
    return file;
}
