import { createHash } from "node:crypto";

const FIRST = 1e12;

/**
 * The id of the first job of a world with this namespace, which no GitLab has come as far as: what a runner names after its job
 * (`ci-job-<id>` with `namespace_per_job`) is nobody else's in the cluster.
 */
export function distantJob(namespace: string): number {
  return FIRST + createHash("sha256").update(namespace).digest().readUIntBE(0, 5);
}
