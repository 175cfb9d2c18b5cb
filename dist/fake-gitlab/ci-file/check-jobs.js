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
        for (const need of needsOf(job))
            checkNeed(job, need, byName, problems);
        if (lacksDelay(job)) {
            const message = `job "${job.name}" is delayed, but nothing says for how long`;
            problems.add("missing-keyword", at("when"), message, "add start_in, like 30 seconds");
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
/** Those of the job and of its rules. */
function needsOf(job) {
    return [...(job.needs ?? []), ...(job.rules ?? []).flatMap(({ needs }) => needs ?? [])];
}
function checkNeed({ name }, need, byName, problems) {
    const needed = byName.get(need.job);
    if (needed === undefined) {
        if (need.optional)
            return;
        const hint = didYouMean(need.job, byName.keys());
        problems.add("unknown-job", need.at, `job "${name}" needs "${need.job}", which does not exist`, hint);
        return;
    }
    const known = (needed.parallel ?? []).map(({ suffix }) => suffix);
    for (const suffix of need.instances ?? []) {
        if (known.includes(suffix))
            continue;
        const hint = `there are: ${known.join(", ") || "none, as it has no parallel: matrix"}`;
        problems.add("unknown-job", need.at, `job "${name}" needs "${need.job}: ${suffix}", which does not exist`, hint);
    }
}
function lacksDelay({ when, startIn, rules }) {
    if (startIn !== undefined)
        return false;
    return when === "delayed" || (rules ?? []).some((rule) => rule.when === "delayed" && rule.startIn === undefined);
}
function waitsForItself(job, byName) {
    const seen = new Set();
    const open = needsOf(job).map((need) => need.job);
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (name === job.name)
            return true;
        if (seen.has(name))
            continue;
        seen.add(name);
        const next = byName.get(name);
        if (next !== undefined)
            open.push(...needsOf(next).map((need) => need.job));
    }
    return false;
}
