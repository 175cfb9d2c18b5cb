import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { mutated, type Mutant } from "./mutant.ts";

const LEFT_OUT = new Set(["node_modules", "reports", ".git"]);

/** A tree that may be broken. */
export interface TreeCopy {
  readonly path: string;
  /** Does something while the mutant is in the tree, and takes it out again. Throws a `RottenMutant`. */
  withMutant<T>(mutant: Mutant, act: () => Promise<T>): Promise<T>;
}

/** Copies the tree to a place that does not exist yet; what is installed is shared. */
export async function copyTree(tree: string, to: string): Promise<TreeCopy> {
  await cp(tree, to, {
    recursive: true,
    filter: (source) => !LEFT_OUT.has(path.relative(tree, source)),
  });
  await symlink(path.join(tree, "node_modules"), path.join(to, "node_modules"));
  return {
    path: to,
    async withMutant(mutant, act) {
      const file = path.join(to, mutant.file);
      const good = await readFile(file, "utf8");
      await writeFile(file, mutated(good, mutant));
      try {
        return await act();
      } finally {
        await writeFile(file, good);
      }
    },
  };
}
