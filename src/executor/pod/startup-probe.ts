import type { V1Probe } from "@kubernetes/client-node";
import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import { DETECT_SHELL } from "../shells/shell-finder.ts";
import { singleQuoted } from "../shells/single-quoted.ts";
import type { Directories } from "./directories.ts";

/** Stands in the root of the builds directory as soon as the entrypoint has opened a shell ("Container entrypoint known issues"). */
function marker({ builds }: Directories): string {
  return `${builds}/.gitlab-startup-marker`;
}

/** Arguments for an entrypoint: a shell that tells that it is there. */
export function announcedShell(dirs: Directories): string[] {
  return ["sh", "-c", `>${singleQuoted(marker(dirs))}; ${DETECT_SHELL}`];
}

/**
 * Without attach nothing else tells that the entrypoint has come to its end (executor facts 3.5). Asked by `sh`, which every image
 * needs for the arguments anyway.
 */
export function startupProbe(dirs: Directories, config: KubernetesConfig): V1Probe {
  const look = '[ -e "$1" ] || { echo "$2" >&2; exit 1; }';
  return {
    exec: { command: ["sh", "-c", look, "--", marker(dirs), "gitlab-runner shell not up yet"] },
    initialDelaySeconds: 1,
    periodSeconds: config.poll_interval,
    failureThreshold: Math.max(1, Math.floor(config.poll_timeout / config.poll_interval)),
    successThreshold: 1,
  };
}
