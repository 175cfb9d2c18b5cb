/**
 * Makes `dist/` for `npm pack`: Node.js does not read TypeScript inside node_modules, so a package holds JavaScript and types. It mirrors the
 * repository, so that whatever finds its files by their place finds them there as well. Nothing in the repository needs it.
 */
import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const dist = path.join(root, "dist");
/** What the compiler does not bring along. */
const DATA = ["{src,api-proxy,fake-apiserver,fake-gitlab}/**/*", "scenarios/**/*.yaml", "docs/*.schema.json"];

rmSync(dist, { recursive: true, force: true });
const tsc = path.join(root, "node_modules/typescript/bin/tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);

for (const entry of globSync(DATA, { cwd: root, withFileTypes: true })) {
  if (!entry.isFile() || /\.(ts|md)$/.test(entry.name)) continue;
  const file = path.join(entry.parentPath, entry.name);
  const target = path.join(dist, path.relative(root, file));
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(file, target);
}
