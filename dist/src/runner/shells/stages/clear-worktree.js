import { exportVariables } from "../script-context.js";
/** Before the sources are fetched a second time. */
export function clearWorktree(context) {
    const script = context.shell.writer();
    const { project } = context.paths;
    exportVariables(script, context);
    script.when({ folder: `${project}/.git` }, () => {
        script.cd(project);
        script.print("Deleting tracked and untracked files...");
        script.command("git", "rm", "-rf", "--ignore-unmatch", "--quiet", ".");
        script.command("git", "clean", "-ffdx", "-q");
    });
    return script.text();
}
