import { removeOwnerFile } from "../build-owner.js";
import { cleanFlags } from "../git/checkout.js";
import { externalConfig, removeGitLeftovers } from "../git/repository-config.js";
/** Nothing secret stays behind where the builds folder outlives the job. */
export function cleanupFileVariables(context) {
    const { variables, paths, flag, gitStrategy, shell } = context;
    const script = shell.writer();
    const files = variables.all().flatMap(({ key, file }) => (file === true ? [`${paths.temporary}/${key}`] : []));
    script.removeFiles(`${paths.temporary}/gitlab_runner_env`, `${paths.temporary}/masking.db`, externalConfig(context), ...files);
    if (flag("FF_ENABLE_JOB_CLEANUP")) {
        script.when({ folder: paths.project }, () => {
            if (gitStrategy === "fetch") {
                const flags = cleanFlags(variables.get("GIT_CLEAN_FLAGS"));
                script.cd(paths.project);
                if (flags.length > 0)
                    script.command("git", "clean", ...flags);
                script.command("git", "reset", "--hard");
            }
            else
                script.removeFolder(paths.project);
        });
    }
    if (gitStrategy === "fetch" || gitStrategy === "clone")
        removeGitLeftovers(script, context);
    removeOwnerFile(script, context);
    return script.text();
}
