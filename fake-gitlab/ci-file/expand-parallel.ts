import type { JobDefinition } from "./job-definition.ts";
import type { Need } from "./needs.ts";

/** Makes several jobs of each that has `parallel`; who names the one means all of them. */
export function expandParallel(jobs: readonly JobDefinition[]): JobDefinition[] {
  const names = new Map(jobs.map((job) => [job.name, instancesOf(job).map(({ name }) => name)]));
  const expandNeed = (need: Need): Need[] => {
    const all = names.get(need.job) ?? [need.job];
    const { instances } = need;
    const wanted = instances === undefined ? all : instances.map((suffix) => instanceName(need.job, suffix));
    return wanted.map((job) => Object.assign({}, need, { job }));
  };
  return jobs.flatMap(instancesOf).map((job) =>
    Object.assign({}, job, {
      needs: job.needs?.flatMap(expandNeed),
      dependencies: job.dependencies?.flatMap((name) => names.get(name) ?? [name]),
      rules: job.rules?.map((rule) => Object.assign({}, rule, { needs: rule.needs?.flatMap(expandNeed) })),
    }),
  );
}

export function instanceName(job: string, suffix: string): string {
  return suffix.startsWith("[") ? `${job}: ${suffix}` : `${job} ${suffix}`;
}

function instancesOf(job: JobDefinition): JobDefinition[] {
  const { parallel, name, variables } = job;
  if (parallel === undefined) return [job];
  return parallel.map((instance, index) =>
    Object.assign({}, job, {
      name: instanceName(name, instance.suffix),
      variables: variables.concat(instance.variables),
      node: { index: index + 1, total: parallel.length },
    }),
  );
}
