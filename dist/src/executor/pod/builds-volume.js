/** Whether the builds directory lies on a volume that outlives the pod (executor facts 3.7). */
export function hasSharedBuildsDir(volumes, buildsDir, variables) {
    const { empty_dir: _, ...lasting } = volumes;
    return Object.values(lasting)
        .flat()
        .some(({ mount_path }) => variables.expand(mount_path) === buildsDir);
}
