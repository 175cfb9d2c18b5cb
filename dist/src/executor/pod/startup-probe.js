import { DETECT_SHELL } from "../shells/shell-finder.js";
import { singleQuoted } from "../shells/single-quoted.js";
/** Stands in the root of the builds directory as soon as the entrypoint has opened a shell ("Container entrypoint known issues"). */
function marker({ builds }) {
    return `${builds}/.gitlab-startup-marker`;
}
/** Arguments for an entrypoint: a shell that tells that it is there. */
export function announcedShell(dirs) {
    return ["sh", "-c", `>${singleQuoted(marker(dirs))}; ${DETECT_SHELL}`];
}
/**
 * Without attach nothing else tells that the entrypoint has come to its end (executor facts 3.5). Asked by `sh`, which every image
 * needs for the arguments anyway.
 */
export function startupProbe(dirs, config) {
    const look = '[ -e "$1" ] || { echo "$2" >&2; exit 1; }';
    return {
        exec: { command: ["sh", "-c", look, "--", marker(dirs), "gitlab-runner shell not up yet"] },
        initialDelaySeconds: 1,
        periodSeconds: config.poll_interval,
        failureThreshold: Math.max(1, Math.floor(config.poll_timeout / config.poll_interval)),
        successThreshold: 1,
    };
}
