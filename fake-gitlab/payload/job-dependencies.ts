import type { Job } from "../jobs/job.ts";
import { currentJobs, predecessors } from "../pipelines/readiness.ts";
import type { PayloadDependency } from "./job-payload.ts";

/** The jobs whose artifacts this one wants; their files are fetched with this job's own token. */
export function jobDependencies(job: Job): PayloadDependency[] {
  return wanted(job).map(({ id, name, artifacts }) => {
    const dependency: PayloadDependency = { id, name, token: job.token };
    const archive = artifacts.find(({ type }) => type === "archive");
    if (archive !== undefined) dependency.artifacts_file = { filename: archive.filename, size: archive.size };
    return dependency;
  });
}

/** What their `dotenv` reports say; of equal names the later job's counts. */
export function dotenvVariables(job: Job): { key: string; value: string }[] {
  return wanted(job).flatMap(({ dotenv }) => dotenv);
}

function wanted(job: Job): Job[] {
  const { dependencies, needs } = job.definition;
  if (dependencies !== undefined) {
    return currentJobs(job.pipeline).filter(({ name }) => dependencies.includes(name));
  }
  const withArtifacts = predecessors(job);
  if (needs === undefined) return withArtifacts;
  const names = new Set(needs.filter(({ artifacts }) => artifacts).map((need) => need.job));
  return withArtifacts.filter(({ name }) => names.has(name));
}
