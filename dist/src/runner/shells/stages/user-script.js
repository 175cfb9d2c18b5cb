import { exportVariables } from "../script-context.js";
import { writeUserLine } from "../user-line.js";
/** The user's own lines in the build container, with the runner's before and after them. */
export function stepScript(context, step) {
    const { runner, flag, job, shell, paths } = context;
    const script = shell.writer();
    exportVariables(script, context);
    script.cd(paths.project);
    const sections = flag("FF_SCRIPT_SECTIONS") && job.features.trace_sections === true;
    const lines = [runner.pre_build_script, ...step.script, runner.post_build_script];
    for (const [index, line] of lines.entries()) {
        if (line === "" && (index === 0 || index === lines.length - 1))
            continue;
        if (!sections || !line.trimEnd().includes("\n")) {
            writeUserLine(script, line);
            continue;
        }
        // Folded, the section shows the first line of the command; unfolded all of it.
        script.sectionStart(`section_script_step_${index}`, "[hide_duration=true,collapsed=true]");
        script.notice(`$ ${line.trimEnd()}`);
        script.userLine(line);
        script.sectionEnd(`section_script_step_${index}`);
    }
    return script.text();
}
export function afterScript(context, step) {
    const script = context.shell.writer();
    exportVariables(script, context);
    script.cd(context.paths.project);
    script.notice("Running after script...");
    for (const line of step.script)
        writeUserLine(script, line);
    return script.text();
}
