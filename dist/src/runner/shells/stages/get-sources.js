import { writeOwnerChange } from "../build-owner.js";
import { writeCheckout } from "../git/checkout.js";
import { writeFetch } from "../git/fetch.js";
import { removeGitLeftovers, writeGitConfig } from "../git/repository-config.js";
import { writeSubmodules } from "../git/submodules.js";
import { exportVariables } from "../script-context.js";
import { writeUserLine } from "../user-line.js";
/** Brings the job's commit into the project folder, as GIT_STRATEGY wants it (executor facts 9.4). */
export function getSources(context) {
    const script = context.shell.writer();
    const { gitStrategy, paths } = context;
    exportVariables(script, context);
    if (gitStrategy === "none") {
        script.notice("Skipping Git repository setup");
        script.makeFolder(paths.project);
    }
    else if (gitStrategy === "empty") {
        script.notice("Skipping Git repository setup and creating an empty build directory");
        script.removeFolder(paths.project);
        script.makeFolder(paths.project);
    }
    else
        fromGit(script, context);
    writeOwnerChange(script, context);
    return script.text();
}
function fromGit(script, context) {
    const { job, runner, paths, gitStrategy, variables } = context;
    const checksOut = variables.get("GIT_CHECKOUT") !== "false";
    const sha256 = job.git_info.repo_object_format === "sha256";
    script.setVariable("GIT_TERMINAL_PROMPT", "0");
    script.setVariable("GCM_INTERACTIVE", "Never");
    writeHook(script, context, "pre_get_sources_script", runner.pre_get_sources_script);
    if (gitStrategy === "clone")
        script.removeFolder(paths.project);
    script.setVariable("GIT_LFS_SKIP_SMUDGE", "1");
    if (gitStrategy === "fetch")
        removeGitLeftovers(script, context);
    writeGitConfig(script, context);
    if (sha256)
        script.setVariable("GIT_DEFAULT_HASH", "sha256");
    writeFetch(script, context);
    if (checksOut)
        writeCheckout(script, context);
    else
        script.notice("Skipping Git checkout");
    script.unsetVariable("GIT_LFS_SKIP_SMUDGE");
    if (checksOut)
        writeLfsPull(script);
    script.blank();
    writeSubmodules(script, context);
    writeHook(script, context, "post_get_sources_script", runner.post_get_sources_script);
    if (sha256)
        script.unsetVariable("GIT_DEFAULT_HASH");
}
function writeLfsPull(script) {
    script.when({ succeeds: ["git", "lfs", "version"], silent: true }, () => {
        script.command("git", "lfs", "pull");
        script.blank();
    });
}
/** The runner's own lines first, then the job's. */
function writeHook(script, { job }, name, configured) {
    const lines = job.hooks?.find((hook) => hook.name === name)?.script ?? [];
    for (const line of [configured, ...lines])
        if (line !== "")
            writeUserLine(script, line);
}
