import { exportVariables, type ScriptContext, writer } from "../script-context.ts";

/** Before the sources are fetched a second time. */
export function clearWorktree(context: ScriptContext): string {
  const script = writer(context);
  const { project } = context.paths;
  exportVariables(script, context);
  script.when(`[ -d ${script.words(`${project}/.git`)} ]`, () => {
    script.cd(project);
    script.print("Deleting tracked and untracked files...");
    script.command("git", "rm", "-rf", "--ignore-unmatch", "--quiet", ".");
    script.command("git", "clean", "-ffdx", "-q");
  });
  return script.text();
}
