import type { ScriptContext } from "../script-context.ts";
import type { ShellWriter } from "../shell-writer.ts";
import { flagList } from "../word-list.ts";

/** Puts the job's commit into the work tree and removes what does not belong to it. */
export function writeCheckout(script: ShellWriter, { job, variables }: ScriptContext): void {
  const { sha, ref } = job.git_info;
  script.notice(`Checking out ${sha.slice(0, 8)} as detached HEAD (ref is ${ref})...`);
  script.command("git", "-c", "submodule.recurse=false", "checkout", "-f", "-q", sha);
  const flags = cleanFlags(variables.get("GIT_CLEAN_FLAGS"));
  if (flags.length > 0) script.command("git", "clean", ...flags);
}

/** `none` switches cleaning off. */
export function cleanFlags(wished: string): readonly string[] {
  return flagList(wished, ["-ffdx"]);
}
