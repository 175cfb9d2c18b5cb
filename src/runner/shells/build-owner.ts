import type { BashWriter } from "./bash-writer.ts";
import type { ScriptContext } from "./script-context.ts";

/** Made by an init container of the build image, so that its owner is the user of the build container (executor facts 3.6). */
function ownerFile({ environment }: ScriptContext): string {
  return `${environment.buildsDir}/.gitlab-build-uid-gid`;
}

/** Gives what the helper fetched to the user of the build container (FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR). */
export function writeOwnerChange(script: BashWriter, context: ScriptContext): void {
  if (!context.flag("FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR")) return;
  const file = script.words(ownerFile(context));
  const project = script.words(context.paths.project);
  script.raw(`if [ -e ${file} ]; then chown -R "$(stat -c '%u:%g' ${file})" ${project}; fi`);
}

export function removeOwnerFile(script: BashWriter, context: ScriptContext): void {
  if (context.flag("FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR")) script.removeFile(ownerFile(context));
}
