import type { Path } from "../../../diagnostics/index.ts";
import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { VolumeConfig } from "../../../runner/config/volumes-config.ts";
import type { Findings } from "./findings.ts";

const PROPAGATIONS = ["None", "HostToContainer", "Bidirectional"];
const OWN = ["scripts", "logs"];
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

interface AnyVolume extends VolumeConfig {
  mount_propagation?: string | undefined;
  medium?: string;
  driver?: string;
  host_path?: string;
  items?: Record<string, string>;
}

/** The tables of "Configure volume types"; values with variables are only known in a job. */
export function checkVolumes({ volumes }: KubernetesConfig, find: Findings): void {
  const names = new Set<string>();
  const paths = new Set<string>();
  for (const [type, list] of Object.entries(volumes) as [string, AnyVolume[]][]) {
    for (const [index, volume] of list.entries()) {
      const path: Path = ["volumes", type, index];
      const { name, mount_path, mount_propagation, medium = "", driver } = volume;
      checkName([...path, "name"], name, names, find);
      checkMountPath([...path, "mount_path"], mount_path, paths, find);
      checkInside([...path, "sub_path"], volume.sub_path, find);
      if (hasStepUp(volume.host_path ?? ""))
        find.wrong([...path, "host_path"], volume.host_path, 'a path without ".."');
      for (const [key, file] of Object.entries(volume.items ?? {})) {
        if (file === "") find.missing([...path, "items", key], "a file below the mount path");
        checkInside([...path, "items", key], file, find);
      }
      find.oneOf([...path, "mount_propagation"], mount_propagation, PROPAGATIONS);
      if (!/^(|Memory|HugePages(-.+)?)$/.test(medium)) find.wrong([...path, "medium"], medium, '"Memory" or nothing');
      if (driver === "") find.missing([...path, "driver"], "the name of a CSI driver");
    }
  }
}

function checkName(path: Path, name: string, taken: Set<string>, find: Findings): void {
  if (name === "") find.missing(path, "a name");
  else if (name.includes("$")) return;
  else if (!DNS_LABEL.test(name)) find.wrong(path, name, "small letters, digits and -, at most 63 of them");
  else if (OWN.includes(name))
    find.wrong(path, name, `another name, as the runner's own volumes are called ${OWN.join(" and ")}`);
  else if (taken.has(name)) find.wrong(path, name, "a name that no other volume has");
  taken.add(name);
}

function checkMountPath(path: Path, mountPath: string, taken: Set<string>, find: Findings): void {
  if (mountPath === "") find.missing(path, "a path in the container");
  else if (taken.has(mountPath)) find.wrong(path, mountPath, "a path where no other volume is mounted");
  taken.add(mountPath);
}

/** Paths below something else. What a variable holds is only known in a job. */
function checkInside(path: Path, file: string, find: Findings): void {
  if (file.startsWith("/") || hasStepUp(file)) find.wrong(path, file, 'a relative path without ".."');
}

function hasStepUp(path: string): boolean {
  return path.split("/").includes("..");
}
