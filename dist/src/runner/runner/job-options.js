const KNOWN = { docker: ["platform", "user"], kubernetes: ["user"] };
/** What this runner cannot do of a job, as text for its log; undefined when it can run it (executor facts 1.0). */
export function unsupportedOptions(job) {
    const found = [...unknownOptions("image", job.image), ...job.services.flatMap((s) => unknownOptions("services", s))];
    if (found.length > 0)
        return `Unsupported executor options: ${found.join(", ")}`;
    const mixed = job.run !== undefined && job.run !== "" && job.steps.some(({ script }) => script.length > 0);
    return mixed ? "the `run` and `script` keywords cannot be used together" : undefined;
}
function unknownOptions(where, image) {
    return Object.entries(image.executor_opts ?? {}).flatMap(([executor, options]) => {
        const known = KNOWN[executor];
        if (known === undefined)
            return [`${where}.executor_opts.${executor}`];
        return Object.keys(options ?? {})
            .filter((key) => !known.includes(key))
            .map((key) => `${where}.executor_opts.${executor}.${key}`);
    });
}
