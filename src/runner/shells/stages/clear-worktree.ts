import { exportVariables, type ScriptContext } from "../script-context.ts";

/** Before the sources are fetched a second time. */
export function clearWorktree(context: ScriptContext): string {
  const script = context.shell.writer();
  const { project } = context.paths;
  exportVariables(script, context);
  script.print("Deleting tracked and untracked files...");
  script.when({ folder: `${project}/.git` }, () => {
    script.cd(project);
    script.command("git", "rm", "-rf", "--ignore-unmatch", "--quiet", ".");
    script.command("git", "clean", "-ffdx", "-q");
  });
  return script.text();
}
