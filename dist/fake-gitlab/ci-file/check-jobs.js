import { didYouMean } from "../../src/diagnostics/index.js";
/** What can only be seen with all jobs at hand: stages and other jobs that do not exist, jobs that wait for each other. */
export function checkJobs({ stages, jobs }, trees, problems) {
    const byName = new Map(jobs.map((job) => [job.name, job]));
    for (const job of jobs) {
        const at = placesIn(trees.get(job.name));
        if (!stages.includes(job.stage)) {
            const hint = didYouMean(job.stage, stages) ?? `stages: ${stages.join(", ")}`;
            problems.add("unknown-stage", at("stage"), `job "${job.name}" is in stage "${job.stage}", which does not exist`, hint);
        }
        for (const need of job.needs ?? []) {
            if (need.optional || byName.has(need.job))
                continue;
            const hint = didYouMean(need.job, byName.keys());
            problems.add("unknown-job", need.at, `job "${job.name}" needs "${need.job}", which does not exist`, hint);
        }
        for (const name of job.dependencies ?? []) {
            const dependency = byName.get(name);
            const isEarlier = dependency !== undefined &&
                (stages.indexOf(dependency.stage) < stages.indexOf(job.stage) || job.needs?.some(({ job }) => job === name));
            if (isEarlier)
                continue;
            const reason = dependency === undefined ? "does not exist" : "is not in an earlier stage";
            const hint = dependency === undefined ? didYouMean(name, byName.keys()) : undefined;
            problems.add("unknown-job", at("dependencies"), `job "${job.name}" depends on "${name}", which ${reason}`, hint);
        }
        if (waitsForItself(job, byName)) {
            problems.add("circular-needs", at("needs"), `job "${job.name}" needs itself, directly or through other jobs`);
        }
    }
}
function placesIn(tree) {
    return (keyword) => tree?.entries.get(keyword)?.at ?? tree?.at ?? { line: 1, column: 1 };
}
function waitsForItself(job, byName) {
    const seen = new Set();
    const open = (job.needs ?? []).map((need) => need.job);
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (name === job.name)
            return true;
        if (seen.has(name))
            continue;
        seen.add(name);
        open.push(...(byName.get(name)?.needs ?? []).map((need) => need.job));
    }
    return false;
}
