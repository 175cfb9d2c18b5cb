export function canTake(runner, job) {
    const { tags } = job.definition;
    if (tags.length === 0)
        return runner.runUntagged;
    return tags.every((tag) => runner.tags.includes(tag));
}
