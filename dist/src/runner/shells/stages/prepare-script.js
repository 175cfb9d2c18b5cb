/** Says where the job runs and takes away what an earlier job left for its later stages. */
export function prepareScript({ shell, hostname, paths }) {
    const script = shell.writer();
    script.hostLine(hostname);
    script.removeFiles(`${paths.temporary}/gitlab_runner_env`, `${paths.temporary}/masking.db`);
    return script.text();
}
