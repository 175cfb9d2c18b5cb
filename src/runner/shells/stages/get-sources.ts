import { writeOwnerChange } from "../build-owner.ts";
import { parseBool } from "../../build/feature-flags.ts";
import { writeCheckout } from "../git/checkout.ts";
import { skipsLfs } from "../git/lfs.ts";
import { writeFetch } from "../git/fetch.ts";
import { removeGitLeftovers, writeGitConfig } from "../git/repository-config.ts";
import { writeSubmodules } from "../git/submodules.ts";
import { exportVariables, type ScriptContext } from "../script-context.ts";
import type { ShellWriter } from "../shell-writer.ts";
import { writeUserLines } from "../user-line.ts";

/** Brings the job's commit into the project folder, as GIT_STRATEGY wants it (executor facts 9.4). */
export function getSources(context: ScriptContext): string {
  const script = context.shell.writer();
  const { gitStrategy, paths } = context;
  exportVariables(script, context);
  if (gitStrategy === "fetch" || gitStrategy === "clone") fromGit(script, context);
  else {
    const empty = gitStrategy === "empty";
    script.notice(`Skipping Git repository setup${empty ? " and creating an empty build directory" : ""}`);
    if (empty) script.removeFolder(paths.project);
    script.makeFolder(paths.project);
    script.notice("Skipping Git checkout");
    script.notice("Skipping Git submodules setup");
  }
  writeOwnerChange(script, context);
  return script.text();
}

function fromGit(script: ShellWriter, context: ScriptContext): void {
  const { job, runner, paths, gitStrategy, variables } = context;
  const checksOut = parseBool(variables.get("GIT_CHECKOUT")) ?? true;
  const leavesLfs = skipsLfs(variables);
  const sha256 = job.git_info.repo_object_format === "sha256";
  script.setVariable("GIT_TERMINAL_PROMPT", "0");
  script.setVariable("GCM_INTERACTIVE", "Never");
  writeHook(script, context, "pre_get_sources_script", runner.pre_get_sources_script);
  if (gitStrategy === "clone") script.removeFolder(paths.project);
  if (!leavesLfs) script.setVariable("GIT_LFS_SKIP_SMUDGE", "1");
  if (gitStrategy === "fetch") removeGitLeftovers(script, context);
  writeGitConfig(script, context);
  if (sha256) script.setVariable("GIT_DEFAULT_HASH", "sha256");
  writeFetch(script, context);
  if (checksOut) writeCheckout(script, context);
  else script.notice("Skipping Git checkout");
  if (!leavesLfs) script.unsetVariable("GIT_LFS_SKIP_SMUDGE");
  if (checksOut && !leavesLfs) writeLfsPull(script);
  script.blank();
  writeSubmodules(script, context);
  writeHook(script, context, "post_get_sources_script", runner.post_get_sources_script);
  if (sha256) script.unsetVariable("GIT_DEFAULT_HASH");
}

function writeLfsPull(script: ShellWriter): void {
  script.when({ succeeds: ["git", "lfs", "version"], silent: true }, () => {
    script.command("git", "lfs", "pull");
    script.blank();
  });
}

type HookName = "pre_get_sources_script" | "post_get_sources_script";

/** The runner's own lines first, then the job's. */
function writeHook(script: ShellWriter, context: ScriptContext, name: HookName, configured: string): void {
  const lines = context.job.hooks?.find((hook) => hook.name === name)?.script ?? [];
  writeUserLines(
    script,
    context,
    name,
    [configured, ...lines].filter((line) => line !== ""),
  );
}
