import { realpathSync } from "node:fs";
import type { Image } from "../image-catalogue.ts";
import type { Programs } from "./programs.ts";

const REPOSITORIES = new Set([
  "registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper",
  "docker.io/gitlab/gitlab-runner-helper",
]);

/**
 * GitLab Runner's helper image, the same under every tag that names a version, flavour or architecture. Its `sh` knows the words
 * `$'…'` of stage scripts, as those of Alpine and UBI do and that of many a host does not.
 */
export function helperImage(programs: Programs, name: string, repository: string): Image | undefined {
  if (!REPOSITORIES.has(repository)) return undefined;
  return {
    name,
    command: ["gitlab-runner-build"],
    env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" },
    content: {
      files: {
        "/usr/bin/sh": realpathSync("/bin/bash"),
        ...programs.script("gitlab-runner-build"),
        ...programs.script("dumb-init"),
        ...programs.node("gitlab-runner-helper", "gitlab-runner-helper", ["fflate", "picomatch"], ["read-logs.pl"]),
      },
    },
  };
}
