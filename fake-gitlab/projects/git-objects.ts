import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";

/**
 * Content of a file of a repository. A text or bytes that start with `#!` become executable;
 * `{ commit }` stands for a submodule at that commit of another project.
 */
export type FileContent = string | Uint8Array | { commit: string };

export interface CommitFacts {
  tree: string;
  parent: string | undefined;
  message: string;
  author: { name: string; email: string };
  /** Seconds since the epoch. */
  time: number;
}

/** Writes objects of a bare repository, loose, without any git process. Every method gives the object's name. */
export interface GitObjects {
  tree(files: ReadonlyMap<string, FileContent>): string;
  commit(facts: CommitFacts): string;
}

export function createGitObjects(objectsDir: string): GitObjects {
  const written = new Set<string>();
  const folders = new Set<string>();
  const write = (type: "blob" | "tree" | "commit", content: Uint8Array): string => {
    const object = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
    const name = createHash("sha1").update(object).digest("hex");
    if (written.has(name)) return name;
    const folder = path.join(objectsDir, name.slice(0, 2));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(path.join(folder, name.slice(2)), deflateSync(object, { level: 1 }));
    written.add(name);
    return name;
  };
  const entry = (name: string, content: FileContent): TreeEntry => {
    if (typeof content === "object" && "commit" in content) return { name, mode: "160000", object: content.commit };
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const isScript = bytes[0] === 0x23 && bytes[1] === 0x21;
    return { name, mode: isScript ? "100755" : "100644", object: write("blob", bytes) };
  };
  const tree = (files: ReadonlyMap<string, FileContent>): string => {
    const folders = new Map<string, Map<string, FileContent>>();
    const entries: TreeEntry[] = [];
    for (const [file, content] of files) {
      const slash = file.indexOf("/");
      if (slash < 0) {
        entries.push(entry(file, content));
        continue;
      }
      const folder = file.slice(0, slash);
      const inside = folders.get(folder) ?? new Map<string, FileContent>();
      folders.set(folder, inside.set(file.slice(slash + 1), content));
    }
    for (const [name, inside] of folders) entries.push({ name, mode: "40000", object: tree(inside) });
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

interface TreeEntry {
  name: string;
  mode: string;
  object: string;
}

/** Git sorts folders as if their names ended in a slash, by bytes. */
function inGitOrder(a: TreeEntry, b: TreeEntry): number {
  const key = ({ name, mode }: TreeEntry) => Buffer.from(mode === "40000" ? `${name}/` : name);
  return Buffer.compare(key(a), key(b));
}

function encoded({ name, mode, object }: TreeEntry): Buffer {
  return Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(object, "hex")]);
}
