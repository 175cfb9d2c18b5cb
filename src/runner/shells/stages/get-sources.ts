import type { BashWriter } from "../bash-writer.ts";
import { writeCheckout } from "../git/checkout.ts";
import { gitUserAgent, removeGitLeftovers, writeGitConfig } from "../git/repository-config.ts";
import { repositoryUrls } from "../git/repository-urls.ts";
import { writeSubmodules } from "../git/submodules.ts";
import { writeUserLine } from "../user-line.ts";
import { wordList } from "../word-list.ts";
import { writeOwnerChange } from "../build-owner.ts";
import { exportVariables, type ScriptContext, writer } from "../script-context.ts";

/** Brings the job's commit into the project folder, as GIT_STRATEGY wants it (executor facts 9.4). */
export function getSources(context: ScriptContext): string {
  const script = writer(context);
  const { gitStrategy, paths } = context;
  exportVariables(script, context);
  if (gitStrategy === "none") {
    script.notice("Skipping Git repository setup");
    script.makeFolder(paths.project);
  } else if (gitStrategy === "empty") {
    script.notice("Skipping Git repository setup and creating an empty build directory");
    script.removeFolder(paths.project);
    script.makeFolder(paths.project);
  } else fromGit(script, context);
  writeOwnerChange(script, context);
  return script.text();
}

function fromGit(script: BashWriter, context: ScriptContext): void {
  const { job, runner, paths, gitStrategy, variables } = context;
  script.raw("export GIT_TERMINAL_PROMPT=0");
  script.raw("export GCM_INTERACTIVE=Never");
  writeHook(script, context, "pre_get_sources_script", runner.pre_get_sources_script);
  if (gitStrategy === "clone") script.removeFolder(paths.project);
  script.raw("export GIT_LFS_SKIP_SMUDGE=1");
  if (gitStrategy === "fetch") removeGitLeftovers(script, context);
  writeGitConfig(script, context);
  writeFetch(script, context);
  if (variables.get("GIT_CHECKOUT") === "false") script.notice("Skipping Git checkout");
  else writeCheckout(script, context);
  script.raw("unset GIT_LFS_SKIP_SMUDGE");
  if (variables.get("GIT_CHECKOUT") !== "false") writeLfsPull(script);
  script.blank();
  writeSubmodules(script, context);
  writeHook(script, context, "post_get_sources_script", runner.post_get_sources_script);
  if (job.git_info.repo_object_format === "sha256") script.raw("unset GIT_DEFAULT_HASH");
}

function writeFetch(script: BashWriter, context: ScriptContext): void {
  const { job, paths, variables } = context;
  const { depth } = job.git_info;
  const { plain } = repositoryUrls(context);
  const userAgent = gitUserAgent(context);
  if (job.git_info.repo_object_format === "sha256") script.raw("export GIT_DEFAULT_HASH=sha256");
  script.notice(depth > 0 ? `Fetching changes with git depth set to ${depth}...` : "Fetching changes...");
  script.command(
    "git",
    "-c",
    "init.defaultBranch=none",
    "init",
    paths.project,
    "--template",
    `${paths.temporary}/git-template`,
  );
  script.cd(paths.project);
  script.when(
    script.quietly("git", "remote", "add", "origin", plain),
    () => script.notice("Created fresh repository."),
    () => script.command("git", "remote", "set-url", "origin", plain),
  );
  const fetch = ["git", "-c", userAgent, "fetch", "origin", "--no-recurse-submodules", ...refspecs(context)];
  const flags = wordList(variables.get("GIT_FETCH_EXTRA_FLAGS") || "--prune --quiet");
  if (depth > 0) {
    script.command(...fetch, "--depth", String(depth), ...flags);
    return;
  }
  script.when(
    "[ -f .git/shallow ]",
    () => script.command(...fetch, "--unshallow", ...flags),
    () => script.command(...fetch, ...flags),
  );
}

function refspecs({ job }: ScriptContext): readonly string[] {
  const { refspecs } = job.git_info;
  return refspecs.length > 0 ? refspecs : ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"];
}

function writeLfsPull(script: BashWriter): void {
  script.when(script.quietly("git", "lfs", "version"), () => {
    script.command("git", "lfs", "pull");
    script.blank();
  });
}

type HookName = "pre_get_sources_script" | "post_get_sources_script";

/** The runner's own lines first, then the job's. */
function writeHook(script: BashWriter, { job }: ScriptContext, name: HookName, configured: string): void {
  const lines = job.hooks?.find((hook) => hook.name === name)?.script ?? [];
  for (const line of [configured, ...lines]) if (line !== "") writeUserLine(script, line);
}
