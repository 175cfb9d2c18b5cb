import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

export interface SourceFile {
  /** From the repository's root. */
  name: string;
  text: string;
  /** Relative imports, resolved from the repository's root. */
  imports: string[];
}

/** Every TypeScript file of the product, without tests and benchmarks. */
export function sourceFiles(): SourceFile[] {
  return ["src", "api-proxy", "fake-apiserver", "fake-gitlab"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const text = readFileSync(file, "utf8");
        const imports = [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, target = ""]) =>
          path.relative(root, path.resolve(path.dirname(file), target)),
        );
        return { name: path.relative(root, file), text, imports };
      }),
  );
}
