import type { ExecutorContext } from "../../runner/build/executor.ts";

/** Where a job's files lie in its containers (executor facts 0). */
export interface Directories {
  builds: string;
  cache: string;
  /** Stage scripts. */
  scripts: string;
  logs: string;
  /** What all stages write and the helper reads back. */
  logFile: string;
}

export function directories({ job, runner }: ExecutorContext): Directories {
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

function base(dir: string): string {
  return dir.replace(/[/\\]+$/, "");
}
