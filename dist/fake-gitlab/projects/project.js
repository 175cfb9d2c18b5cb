/** Whether a job of the other project may read this one. */
export function mayUse(project, asking) {
    return asking === project || (project.jobTokenAllowlist?.includes(asking.path) ?? true);
}
