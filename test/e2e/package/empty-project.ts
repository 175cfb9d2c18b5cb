import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import manifest from "../../../package.json" with { type: "json" };
import { startLocalRegistry } from "./local-registry.ts";

const root = path.resolve(import.meta.dirname, "../../..");
/** Tools that a project of tests has anyway: those of the repository, since the local registry would have to pack 200 MB of them. */
const TOOLS = ["vitest", "typescript", "msw", "@types/node"];

export interface Ran {
  code: number | null;
  /** What it printed, both streams as they came. */
  output: string;
}

export interface EmptyProject {
  folder: string;
  /** Puts a file into it. */
  write(name: string, text: string): void;
  run(program: string, ...words: string[]): Promise<Ran>;
  remove(): void;
}

/**
 * A folder with nothing but a package.json, into which the tarball that `npm pack` makes was installed by `npm install`, with every
 * dependency that it names from a registry on this machine.
 */
export async function createEmptyProject(): Promise<EmptyProject> {
  const place = mkdtempSync(path.join(tmpdir(), "faultline-package-"));
  const folder = path.join(place, "project");
  mkdirSync(folder);
  const run = (cwd: string, program: string, ...words: string[]) => runIn(cwd, place, program, words);
  const registry = await startLocalRegistry(root);
  try {
    writeFileSync(path.join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
    await good(run(root, "npm", "pack", "--pack-destination", place));
    await good(
      run(folder, "npm", "install", "--registry", registry.url, path.join(place, `faultline-${manifest.version}.tgz`)),
    );
  } finally {
    await registry.close();
  }
  for (const tool of TOOLS) {
    const link = path.join(folder, "node_modules", tool);
    mkdirSync(path.dirname(link), { recursive: true });
    rmSync(link, { recursive: true, force: true });
    symlinkSync(path.join(root, "node_modules", tool), link);
  }
  cpSync(path.join(import.meta.dirname, "project"), folder, { recursive: true });
  return {
    folder,
    write: (name, text) => writeFileSync(path.join(folder, name), text),
    run: (program, ...words) => run(folder, program, ...words),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

function runIn(cwd: string, place: string, program: string, words: string[]): Promise<Ran> {
  const env = {
    PATH: [path.join(root, "node_modules/.bin"), process.env["PATH"]].join(path.delimiter),
    HOME: place,
    npm_config_cache: path.join(place, "npm-cache"),
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false",
  };
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}

async function good(running: Promise<Ran>): Promise<void> {
  const { code, output } = await running;
  if (code !== 0) throw new Error(`exit code ${code}:\n${output}`);
}
