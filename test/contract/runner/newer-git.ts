import { execFileSync } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * A `git` in `bin` that can `clone --revision` as git 2.49 does, whatever the machine's own can: it makes the clone of init and fetch.
 * All other commands are the machine's.
 */
export async function installNewerGit(bin: string): Promise<void> {
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const script = `#!${process.execPath}
const { spawnSync } = require("node:child_process");
const args = process.argv.slice(2);
const git = (...words) => spawnSync(${JSON.stringify(real)}, words, { stdio: "inherit" }).status ?? 1;
const must = (...words) => { const code = git(...words); if (code !== 0) process.exit(code); };
const at = args.indexOf("clone");
if (args.join(" ") === "clone -h") {
  console.log("usage: git clone [--revision <rev>]");
  process.exit(129);
}
if (at < 0) process.exit(git(...args));
const value = (name) => args[args.indexOf(name) + 1];
const revision = args.find((arg) => arg.startsWith("--revision=")).slice(11);
const [url, folder] = args.slice(-2);
must("init", "-q", folder, "--template", value("--template"));
must("-C", folder, "remote", "add", "origin", url);
must(...args.slice(0, at), "-C", folder, "fetch", "-q", ...(args.includes("--depth") ? ["--depth", value("--depth")] : []), "origin", revision);
must("-C", folder, "update-ref", "--no-deref", "HEAD", revision);
`;
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, "git"), script);
  await chmod(join(bin, "git"), 0o755);
}
