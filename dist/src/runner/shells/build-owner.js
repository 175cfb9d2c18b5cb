/** Made by an init container of the build image, so that its owner is the user of the build container (executor facts 3.6). */
function ownerFile({ environment }) {
    return `${environment.buildsDir}/.gitlab-build-uid-gid`;
}
/** Gives what a stage of the helper brought to the user of the build container (FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR). */
export function writeOwnerChange(script, context) {
    if (!context.flag("FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR"))
        return;
    const { project, temporary } = context.paths;
    for (const folder of [project, temporary])
        script.giveToOwnerOf(ownerFile(context), folder);
}
export function removeOwnerFile(script, context) {
    if (context.flag("FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR"))
        script.removeFiles(ownerFile(context));
}
