import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { readElf, type ElfFile } from "./elf-file.ts";

/** Where loaders look without being told: Debian's folders per machine, then those of the others. */
const MACHINES = [
  "x86_64-linux-gnu",
  "aarch64-linux-gnu",
  "arm-linux-gnueabihf",
  "riscv64-linux-gnu",
  "i386-linux-gnu",
];
const DEFAULTS = MACHINES.flatMap((machine) => [`/lib/${machine}`, `/usr/lib/${machine}`]).concat([
  "/lib64",
  "/usr/lib64",
  "/lib",
  "/usr/lib",
  "/usr/local/lib",
]);

/** A file that a program cannot start without, by the path at which the loader of an image finds it. */
export interface SharedLibrary {
  file: string;
  /** Found only because this machine's ld.so.conf names its folder, which an image's loader does not read. */
  configured: boolean;
}

/**
 * The loader and the libraries that `program` asks for itself; what the libraries ask for is theirs to say. Reads the files as the loader
 * does instead of running it, so that it works for programs that cannot run here.
 *
 * @throws Error when a library is nowhere
 */
export function sharedLibraries(program: string): SharedLibrary[] {
  const elf = readElf(program);
  if (elf === undefined) return [];
  const found: SharedLibrary[] = elf.needed.map((name) => locate(program, elf, name));
  if (elf.interpreter !== undefined) found.push({ file: elf.interpreter, configured: false });
  return found;
}

function locate(program: string, elf: ElfFile, name: string): SharedLibrary {
  if (name.startsWith("/")) return { file: name, configured: false };
  const origin = path.dirname(program);
  const own = elf.runPaths.map((folder) => folder.replaceAll(/\$(ORIGIN|\{ORIGIN\})/g, origin));
  const fits = (folder: string): boolean => {
    const file = path.join(folder, name);
    return existsSync(file) && readElf(file)?.kind === elf.kind;
  };
  const plain = [...own, ...DEFAULTS].find(fits);
  if (plain !== undefined) return { file: path.join(plain, name), configured: false };
  const configured = configuredFolders().find(fits);
  if (configured !== undefined) return { file: path.join(configured, name), configured: true };
  throw new Error(
    `${program} needs ${name}, which is in none of ${[...own, ...DEFAULTS].filter(existsSync).join(", ")} ` +
      "nor where /etc/ld.so.conf points; install the package that it belongs to",
  );
}

let folders: string[] | undefined;

function configuredFolders(): string[] {
  folders ??= readConfiguration("/etc/ld.so.conf");
  return folders;
}

function readConfiguration(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .flatMap((line) => {
      const [, pattern] = /^include\s+(.+)$/.exec(line) ?? [];
      if (pattern === undefined) return line === "" ? [] : [line];
      return globSync(path.resolve(path.dirname(file), pattern))
        .toSorted()
        .flatMap(readConfiguration);
    });
}
