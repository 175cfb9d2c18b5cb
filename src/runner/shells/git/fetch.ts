import type { ScriptContext } from "../script-context.ts";
import type { ShellWriter } from "../shell-writer.ts";
import { flagList } from "../word-list.ts";
import { transportOptions } from "./credentials.ts";
import { externalConfig } from "./repository-config.ts";
import { repositoryUrls } from "./repository-urls.ts";

/** Brings the job's commit into the project's repository, which is made when it is not there. */
export function writeFetch(script: ShellWriter, context: ScriptContext): void {
  const { flag, gitStrategy } = context;
  if (gitStrategy !== "clone" || !flag("FF_USE_GIT_NATIVE_CLONE")) {
    fetchIntoRepository(script, context);
    return;
  }
  script.when(
    { offers: "--revision", command: ["git", "clone", "-h"] },
    () => cloneRevision(script, context),
    () => fetchIntoRepository(script, context),
  );
}

/** FF_USE_GIT_NATIVE_CLONE, with a git (2.49 or later) that can clone a single commit. */
function cloneRevision(script: ShellWriter, context: ScriptContext): void {
  const { job, paths, variables } = context;
  const { depth, ref, sha } = job.git_info;
  script.notice(`Cloning repository for ${ref}${depth > 0 ? ` with git depth set to ${depth}` : ""}...`);
  script.command(
    "git",
    ...transportOptions(context),
    "-c",
    `include.path=${externalConfig(context)}`,
    "clone",
    "--no-checkout",
    "--template",
    `${paths.temporary}/git-template`,
    ...(depth > 0 ? ["--depth", String(depth)] : []),
    `--revision=${sha}`,
    ...flagList(variables.get("GIT_CLONE_EXTRA_FLAGS"), []),
    repositoryUrls(context).plain,
    paths.project,
  );
  script.cd(paths.project);
}

function fetchIntoRepository(script: ShellWriter, context: ScriptContext): void {
  const { job, paths, variables } = context;
  const { depth } = job.git_info;
  const { plain } = repositoryUrls(context);
  const template = `${paths.temporary}/git-template`;
  script.notice(depth > 0 ? `Fetching changes with git depth set to ${depth}...` : "Fetching changes...");
  script.command("git", "-c", "init.defaultBranch=none", "init", paths.project, "--template", template);
  script.cd(paths.project);
  script.when(
    { succeeds: ["git", "remote", "add", "origin", plain], silent: true },
    () => script.notice("Created fresh repository."),
    () => script.command("git", "remote", "set-url", "origin", plain),
  );
  const options = transportOptions(context);
  const fetch = ["git", ...options, "fetch", "origin", "--no-recurse-submodules", ...refspecs(context)];
  const flags = flagList(variables.get("GIT_FETCH_EXTRA_FLAGS"), ["--prune", "--quiet"]);
  if (depth > 0) {
    script.command(...fetch, "--depth", String(depth), ...flags);
    return;
  }
  script.when(
    { file: ".git/shallow" },
    () => script.command(...fetch, "--unshallow", ...flags),
    () => script.command(...fetch, ...flags),
  );
}

function refspecs({ job }: ScriptContext): readonly string[] {
  const { refspecs } = job.git_info;
  return refspecs.length > 0 ? refspecs : ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"];
}
