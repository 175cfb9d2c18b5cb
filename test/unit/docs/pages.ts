import { globSync, readFileSync } from "node:fs";

export interface Page {
  /** From the root of the repository. */
  file: string;
  text: string;
}

const NOT_OURS = ["node_modules", "reports/[0-9]*", "reports/latest", "dist", "coverage", ".git"];

/** Everything in Markdown that people read here. */
export function pages(): Page[] {
  return globSync("**/*.md", { exclude: NOT_OURS })
    .toSorted()
    .map((file) => ({ file, text: readFileSync(file, "utf8") }));
}
