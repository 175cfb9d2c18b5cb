import { spawnSync } from "node:child_process";
import { describe } from "vitest";

/** Whether a real kubectl is on the PATH. It is optional on a user's machine; continuous integration installs it. */
export const hasKubectl = spawnSync("kubectl", ["version", "--client"]).status === 0;

if (!hasKubectl) {
  console.warn(
    "kubectl is not on the PATH: what needs it is not tried here (Debian: apt-get install kubernetes-client)",
  );
}

export const describeWithKubectl = describe.runIf(hasKubectl);
