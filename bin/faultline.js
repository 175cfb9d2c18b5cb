#!/usr/bin/env node
// In the repository Node 24 runs the TypeScript sources as they are; a package has JavaScript in their place. Where `node` is older, the
// one from the dependencies takes over.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module, { createRequire } from "node:module";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../src/cli/faultline.ts", import.meta.url));
const isPackage = !existsSync(source);
const main = isPackage ? fileURLToPath(new URL("../dist/src/cli/faultline.js", import.meta.url)) : source;
if (Number(process.versions.node.split(".")[0]) >= 24) {
  // Before anything of ours is read: from the second time on nothing is compiled, and no TypeScript understood, at all.
  module.enableCompileCache(path.resolve(path.dirname(main), "../../node_modules/.cache/faultline"));
  await import(main);
} else {
  try {
    const folder = path.dirname(createRequire(import.meta.url).resolve("node/package.json"));
    passOn(spawn(path.join(folder, "bin", "node"), [main, ...process.argv.slice(2)], { stdio: "inherit" }));
  } catch (error) {
    fail(error);
  }
}

/** It cleans up before it ends, so nobody may see us end before. */
function passOn(node) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"]) process.on(signal, () => node.kill(signal));
  node.once("error", fail);
  node.once("exit", (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}

function fail(error) {
  const reason = error.message.split("\n")[0];
  const remedy = isPackage ? "install Node 24, or npm install node@24" : "npm ci installs it";
  console.error(
    `error: this is Node ${process.versions.node}, and the Node 24 of the dependencies does not start: ${reason} (${remedy})`,
  );
  process.exitCode = 3;
}
