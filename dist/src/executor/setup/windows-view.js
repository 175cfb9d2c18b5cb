/** A job's own view of the settings where its node runs Windows: other defaults for what config.toml leaves open (executor facts 0, 3.12). */
export function windowsView(context, { os }) {
    if (os !== "windows")
        return context;
    const { runner } = context;
    return {
        ...context,
        runner: {
            ...runner,
            shell: runner.shell || "powershell",
            builds_dir: runner.builds_dir || "C:\\builds",
            cache_dir: runner.cache_dir || "C:\\cache",
        },
    };
}
