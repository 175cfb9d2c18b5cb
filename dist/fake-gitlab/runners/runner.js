export function canTake(runner, { definition, pipeline }) {
    const { tags } = definition;
    if (runner.paused)
        return false;
    if (runner.accessLevel === "ref_protected" && pipeline.ref !== pipeline.project.defaultBranch)
        return false;
    if (tags.length === 0)
        return runner.runUntagged;
    return tags.every((tag) => runner.tags.includes(tag));
}
