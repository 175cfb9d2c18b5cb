/** Every stage but the first sees the job's variables and what earlier stages wrote to `$GITLAB_ENV`. */
export function exportVariables(script, { variables, paths }) {
    for (const variable of variables.all())
        script.variable(variable, paths.temporary);
    const environment = `${paths.temporary}/gitlab_runner_env`;
    script.makeFolder(paths.temporary);
    script.makeFile(environment);
    script.environmentFile(environment);
}
/** Runs `use` only where the helper program exists (executor facts 9.3). */
export function withHelper(script, { environment }, action, use) {
    const helper = environment.helperCommand;
    script.when({ succeeds: [helper, "--version"], silent: true }, use, () => script.warning(`Missing ${helper}. ${action} is disabled.`));
}
/** The script of a stage, ready to run. */
export function wholeStage(body, { shell, debugTrace, flag }) {
    return shell.wrap(body, { debugTrace, legacyEval: flag("FF_USE_LEGACY_BASH_EVAL") });
}
