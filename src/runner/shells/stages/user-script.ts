import type { JobStep } from "../../gitlab/job-payload.ts";
import { exportVariables, type ScriptContext, writer } from "../script-context.ts";
import { writeUserLine } from "../user-line.ts";

/** The user's own lines in the build container, with the runner's before and after them. */
export function stepScript(context: ScriptContext, step: JobStep): string {
  const { runner, flag, job } = context;
  const script = writer(context);
  exportVariables(script, context);
  script.cd(context.paths.project);
  const lines = [runner.pre_build_script, ...step.script, runner.post_build_script];
  for (const [index, line] of lines.entries()) {
    if (line === "" && (index === 0 || index === lines.length - 1)) continue;
    const folded = flag("FF_SCRIPT_SECTIONS") && job.features.trace_sections === true && line.trimEnd().includes("\n");
    if (folded) script.raw(sectionMark("start", `section_script_step_${index}`, "[hide_duration=true,collapsed=true]"));
    writeUserLine(script, line);
    if (flag("FF_ENABLE_BASH_EXIT_CODE_CHECK")) {
      script.raw("_runner_exit_code=$?");
      script.raw("if [ $_runner_exit_code -ne 0 ]; then exit $_runner_exit_code; fi");
    }
    if (folded) script.raw(sectionMark("end", `section_script_step_${index}`, ""));
  }
  return script.text();
}

export function afterScript(context: ScriptContext, step: JobStep): string {
  const script = writer(context);
  exportVariables(script, context);
  script.cd(context.paths.project);
  script.notice("Running after script...");
  for (const line of step.script) writeUserLine(script, line);
  return script.text();
}

function sectionMark(edge: "start" | "end", name: string, options: string): string {
  return `printf 'section_${edge}:%s:${name}${options}\\r\\033[0K' "$(date +%s)"`;
}
