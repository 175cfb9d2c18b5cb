import { removeOwnerFile } from "../build-owner.ts";
import { externalConfig, removeGitLeftovers } from "../git/repository-config.ts";
import { type ScriptContext, writer } from "../script-context.ts";

/** Nothing secret stays behind where the builds folder outlives the job. */
export function cleanupFileVariables(context: ScriptContext): string {
  const { variables, paths, flag, gitStrategy } = context;
  const script = writer(context);
  script.removeFile(`${paths.temporary}/gitlab_runner_env`);
  script.removeFile(`${paths.temporary}/masking.db`);
  script.removeFile(externalConfig(context));
  for (const { key, file } of variables.all()) if (file === true) script.removeFile(`${paths.temporary}/${key}`);
  if (flag("FF_ENABLE_JOB_CLEANUP")) {
    script.when(`[ -d ${script.words(paths.project)} ]`, () => {
      if (gitStrategy === "fetch") {
        script.cd(paths.project);
        script.command("git", "clean", "-ffdx");
        script.command("git", "reset", "--hard");
      } else script.removeFolder(paths.project);
    });
  }
  if (gitStrategy === "fetch" || gitStrategy === "clone") removeGitLeftovers(script, context);
  removeOwnerFile(script, context);
  return script.text();
}
