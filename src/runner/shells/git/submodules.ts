import { posix } from "../bash/escape.ts";
import type { ScriptContext } from "../script-context.ts";
import type { ShellWriter } from "../shell-writer.ts";
import { wordList } from "../word-list.ts";
import { integer } from "../../build/integer.ts";
import { cleanFlags } from "./checkout.ts";
import { skipsLfs } from "./lfs.ts";
import { externalConfig } from "./repository-config.ts";

/** GIT_SUBMODULE_STRATEGY: none, normal or recursive; anything else is an error. */
export function writeSubmodules(script: ShellWriter, context: ScriptContext): void {
  const { variables, job } = context;
  const strategy = variables.get("GIT_SUBMODULE_STRATEGY") || "none";
  if (strategy === "none") {
    script.notice("Skipping Git submodules setup");
    return;
  }
  if (strategy !== "normal" && strategy !== "recursive") {
    throw new Error("unknown GIT_SUBMODULE_STRATEGY");
  }
  const recursive = strategy === "recursive" ? ["--recursive"] : [];
  const depth = integer(variables.get("GIT_SUBMODULE_DEPTH")) ?? job.git_info.depth;
  const paths = wordList(variables.get("GIT_SUBMODULE_PATHS"));
  const limited = paths.length > 0 ? ["--", ...paths] : [];
  const deep = depth > 0 ? ` with git depth set to ${depth}` : "";
  script.notice(`Updating/initializing submodules${strategy === "recursive" ? " recursively" : ""}${deep}...`);
  script.command("git", "submodule", "init", ...limited);
  script.command("git", "submodule", "sync", ...recursive, ...limited);
  const clean = cleanFlags(variables.get("GIT_CLEAN_FLAGS"));
  // Git gives the command to `sh`, whatever shell the job has.
  const each = (...command: string[]) =>
    script.command("git", "submodule", "foreach", ...recursive, command.map(posix).join(" "));
  if (clean.length > 0) each("git", "clean", ...clean);
  each("git", "reset", "--hard");
  const update = [
    "git",
    "-c",
    `include.path=${externalConfig(context)}`,
    "submodule",
    "update",
    "--init",
    ...recursive,
    ...(depth > 0 ? ["--depth", String(depth)] : []),
    ...wordList(variables.get("GIT_SUBMODULE_UPDATE_FLAGS")),
    ...limited,
  ];
  script.when(
    { succeeds: update },
    () => script.notice("Updated submodules"),
    () => {
      script.warning("Updating submodules failed. Retrying...");
      script.command("git", "submodule", "sync", ...recursive, ...limited);
      script.command(...update);
    },
  );
  if (clean.length > 0) each("git", "clean", ...clean);
  script.notice("Configuring submodules to use parent git credentials...");
  each("git", "config", "--replace-all", "include.path", externalConfig(context));
  if (skipsLfs(variables)) return;
  script.when({ succeeds: ["git", "lfs", "version"], silent: true }, () => {
    script.notice("Pulling LFS files...");
    each("git", "lfs", "pull");
  });
}
