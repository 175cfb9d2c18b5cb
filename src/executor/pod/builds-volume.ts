import type { Variables } from "../../runner/build/variables.ts";
import type { VolumesConfig } from "../../runner/config/volumes-config.ts";

/** Whether the builds directory lies on a volume that outlives the pod (executor facts 3.7). */
export function hasSharedBuildsDir(volumes: VolumesConfig, buildsDir: string, variables: Variables): boolean {
  const { empty_dir: _, ...lasting } = volumes;
  return Object.values(lasting)
    .flat()
    .some(({ mount_path }) => variables.expand(mount_path) === buildsDir);
}
