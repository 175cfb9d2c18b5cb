import type { ScriptContext } from "./script-context.ts";
import type { ShellWriter } from "./shell-writer.ts";

/**
 * Shows each command of the user and runs it. Of one with several lines the log shows the first, or with FF_SCRIPT_SECTIONS all of
 * them, folded into a section that `sections` and the command's number name.
 */
export function writeUserLines(
  script: ShellWriter,
  { flag, job }: Pick<ScriptContext, "flag" | "job">,
  sections: string,
  lines: readonly string[],
): void {
  const folds = flag("FF_SCRIPT_SECTIONS") && job.features.trace_sections === true;
  for (const [index, line] of lines.entries()) {
    const command = line.trim();
    const [first = "", ...more] = command.split("\n");
    if (command === "") script.blank();
    else if (more.length === 0) script.notice(`$ ${command}`);
    else if (folds) {
      const section = `section_${sections}_${index}`;
      script.sectionStart(section, "[hide_duration=true,collapsed=true]");
      script.notice(`$ ${command}`);
      script.sectionEnd(section);
    } else script.notice(`$ ${first} # collapsed multi-line command`);
    if (command !== "") script.userLine(command);
  }
}
