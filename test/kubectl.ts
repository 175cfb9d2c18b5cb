import { spawnSync } from "node:child_process";
import { describe } from "vitest";

/** Whether a real kubectl is on the PATH. It is optional on a user's machine; continuous integration installs it. */
export const hasKubectl = spawnSync("kubectl", ["version", "--client"]).status === 0;

if (!hasKubectl) {
  console.warn(
    "kubectl is not on the PATH: what needs it is not tried here (Debian: apt-get install kubernetes-client)",
  );
}

/** The second number of its version: 20 for 1.20. Which commands there are, and how streams are carried, depends on it. */
export const kubectlMinor = hasKubectl
  ? Number(
      /"minor": "(\d+)/.exec(
        spawnSync("kubectl", ["version", "--client", "-o", "json"], { encoding: "utf8" }).stdout,
      )?.[1],
    )
  : 0;

/** How it can be made to carry streams: the name, and what its environment variables say to WebSockets. */
export const kubectlTransports: [string, string][] =
  kubectlMinor >= 30
    ? [
        ["WebSocket", "true"],
        ["SPDY", "false"],
      ]
    : [["SPDY", "false"]];

export const describeWithKubectl = describe.runIf(hasKubectl);
