import type { JobStep } from "../../gitlab/job-payload.ts";
import { exportVariables, type ScriptContext } from "../script-context.ts";
import { writeUserLines } from "../user-line.ts";

/** The user's own lines in the build container, with the runner's before and after them. */
export function stepScript(context: ScriptContext, step: JobStep): string {
  const { runner, shell, paths } = context;
  const { pre_build_script: before, post_build_script: after } = runner;
  const script = shell.writer();
  exportVariables(script, context);
  script.cd(paths.project);
  if (before !== "") writeUserLines(script, context, "pre_build_script", [before]);
  writeUserLines(script, context, "script_step", step.script);
  if (after !== "") writeUserLines(script, context, "post_build_script", [after]);
  return script.text();
}

export function afterScript(context: ScriptContext, step: JobStep): string {
  const script = context.shell.writer();
  exportVariables(script, context);
  script.cd(context.paths.project);
  script.notice("Running after script...");
  writeUserLines(script, context, "after_script_step", step.script);
  return script.text();
}
