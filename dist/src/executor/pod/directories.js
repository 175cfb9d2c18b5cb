export function directories({ job, runner }) {
    const { scripts_base_dir, logs_base_dir } = runner.kubernetes;
    const suffix = `${job.job_info.project_id}-${job.id}`;
    const logs = `${base(logs_base_dir)}/logs-${suffix}`;
    return {
        builds: runner.builds_dir === "" ? "/builds" : runner.builds_dir,
        cache: runner.cache_dir === "" ? "/cache" : runner.cache_dir,
        scripts: `${base(scripts_base_dir)}/scripts-${suffix}`,
        logs,
        logFile: `${logs}/output.log`,
    };
}
function base(dir) {
    return dir.replace(/[/\\]+$/, "");
}
