import { chmodSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeStripped } from "./stripped-sources.ts";

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));
const PROGRAMS = "fake-apiserver/kubelet/images/programs";
const HOME = "/usr/lib/faultline";

/** What images bring of our own, made when the first image that needs it is asked for. */
export interface Programs {
  /** A script of `programs/`, at `/usr/bin/<name>`. */
  script(name: string): Record<string, string>;
  /** `programs/<name>` as `/usr/bin/<name>`, started by the script `starter`, with Node.js, what it imports, and scripts beside it. */
  node(name: string, starter: string, packages: string[], scripts?: string[]): Record<string, string>;
}

/** Keeps its files in `dir`. */
export function createPrograms(dir: string): Programs {
  const lib = path.join(dir, "lib");
  const written = new Set<string>();
  const once = (key: string, make: () => void): void => {
    if (written.has(key)) return;
    written.add(key);
    make();
  };

  const copyScript = (name: string): string => {
    const copy = path.join(lib, PROGRAMS, name);
    once(copy, () => {
      mkdirSync(path.dirname(copy), { recursive: true });
      copyFileSync(path.join(PROJECT, PROGRAMS, name), copy);
      chmodSync(copy, 0o755);
    });
    return copy;
  };

  const packageFolder = (name: string): string => {
    const folder = installedFolder(name);
    // Where there are no mounts the sources find the package by this link.
    once(folder, () => {
      mkdirSync(path.join(dir, "node_modules"), { recursive: true });
      symlinkSync(folder, path.join(dir, "node_modules", name));
    });
    return folder;
  };

  return {
    script: (name) => ({ [`/usr/bin/${name}`]: copyScript(name) }),
    node(name, starter, packages, scripts = []) {
      for (const script of scripts) copyScript(script);
      writeStripped(PROJECT, lib, `${PROGRAMS}/${name}${path.extname(import.meta.filename)}`, written);
      once("package.json", () => writeFileSync(path.join(lib, "package.json"), '{ "type": "module" }\n'));
      return {
        "/usr/bin/faultline-node": process.execPath,
        [`/usr/bin/${name}`]: copyScript(starter),
        [`${HOME}/lib`]: lib,
        ...Object.fromEntries(packages.map((each) => [`${HOME}/node_modules/${each}`, packageFolder(each)])),
      };
    },
  };
}

function installedFolder(name: string): string {
  const entry = fileURLToPath(import.meta.resolve(name));
  const folder = `/node_modules/${name}/`;
  return entry.slice(0, entry.lastIndexOf(folder) + folder.length - 1);
}
