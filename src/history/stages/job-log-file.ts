export interface JobLogFile {
  /** Of the emptyDir that holds it. */
  volume: string;
  /** `scripts-<P>-<J>`: the folder that the job's stage scripts lie in. */
  scriptsFolder: string;
  /** By the names of the containers that have it: where the file lies for them. */
  paths: ReadonlyMap<string, string>;
}

/** As much of a pod as tells where its job log is. */
export interface PodWithVolumes {
  spec: {
    containers: readonly { name: string; volumeMounts?: readonly { name: string; mountPath: string }[] }[];
    volumes?: readonly { name: string; emptyDir?: object }[];
  };
}

/** Where a pod of the attach strategy keeps `output.log` (executor facts 0): in an emptyDir mounted at `…/logs-<P>-<J>`. */
export function findJobLogFile({ spec }: PodWithVolumes): JobLogFile | undefined {
  const mounts = spec.containers.flatMap((container) =>
    (container.volumeMounts ?? []).map(({ name, mountPath }) => ({ container: container.name, name, mountPath })),
  );
  for (const { name, mountPath } of mounts) {
    const ids = /\/logs-(\d+-\d+)\/?$/.exec(mountPath)?.[1];
    if (ids === undefined || !spec.volumes?.some((volume) => volume.name === name && volume.emptyDir)) continue;
    const same = mounts.filter((mount) => mount.name === name && mount.mountPath === mountPath);
    const path = `${mountPath.replace(/\/$/, "")}/output.log`;
    return {
      volume: name,
      scriptsFolder: `scripts-${ids}`,
      paths: new Map(same.map(({ container }) => [container, path])),
    };
  }
  return undefined;
}
