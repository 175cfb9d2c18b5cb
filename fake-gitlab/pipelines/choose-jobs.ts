import { usageError } from "../../src/diagnostics/index.ts";
import { CI_FILE } from "../ci-file/compile-ci-file.ts";
import type { CiFile, JobDefinition } from "../ci-file/job-definition.ts";
import { createProblemList } from "../ci-file/problem-list.ts";
import { mergeVariables } from "../ci-file/variables.ts";
import { ruleVariables } from "../payload/job-variables.ts";
import type { Server } from "../payload/server.ts";
import { clausesHold } from "./clauses-hold.ts";
import type { Pipeline } from "./pipeline.ts";

/** Puts what `workflow` says into a pipeline that has no jobs yet. Throws a `UsageError` when it says that there is none. */
export function applyWorkflow(pipeline: Pipeline, { workflow }: CiFile, server: Server): Pipeline {
  const variables = ruleVariables(pipeline, server);
  const rule = workflow.rules?.find((candidate) => clausesHold(candidate, pipeline, variables));
  if (workflow.rules !== undefined && rule?.when !== "always") {
    throw usageError(
      "no-pipeline",
      `no pipeline for ${pipeline.ref} of "${pipeline.project.path}": it is filtered out by the workflow rules`,
      `a rule with "when: always" has to be the first whose conditions are true; the source is ${pipeline.source}`,
    );
  }
  const fileVariables = mergeVariables(pipeline.fileVariables, rule?.variables ?? []);
  const known = ruleVariables({ ...pipeline, fileVariables }, server);
  const name = workflow.name?.replaceAll(/\$\{?(\w+)\}?/g, (_, key: string) => known.get(key) ?? "");
  return { ...pipeline, fileVariables, name: name === "" ? undefined : name };
}

/** The jobs that their rules take into the pipeline, as the rules want them. Throws a `UsageError` when something is wrong with the choice. */
export function chooseJobs(pipeline: Pipeline, { jobs }: CiFile, server: Server): JobDefinition[] {
  const chosen = jobs.flatMap((job) => ruled(job, pipeline, server) ?? []);
  if (chosen.length === 0) {
    throw usageError(
      "no-jobs",
      `no pipeline for ${pipeline.ref} of "${pipeline.project.path}": the rules leave out every job`,
      `a pipeline needs a job in it; the source is ${pipeline.source}`,
    );
  }
  const names = new Set(chosen.map(({ name }) => name));
  const problems = createProblemList(CI_FILE);
  for (const { name, needs = [] } of chosen) {
    for (const need of needs) {
      if (need.optional || names.has(need.job)) continue;
      const message = `job "${name}" needs "${need.job}", which its rules leave out of this pipeline`;
      problems.add("unknown-job", need.at, message, 'a need that may be missing says "optional: true"');
    }
  }
  problems.throwIfAny();
  return chosen;
}

function ruled(job: JobDefinition, pipeline: Pipeline, server: Server): JobDefinition | undefined {
  if (job.rules === undefined) return job;
  const variables = ruleVariables(pipeline, server, job);
  const rule = job.rules.find((candidate) => clausesHold(candidate, pipeline, variables));
  const when = rule?.when ?? job.when;
  if (rule === undefined || when === "never") return undefined;
  return {
    ...job,
    when,
    startIn: rule.startIn ?? job.startIn,
    allowFailure: rule.allowFailure ?? job.allowFailure,
    needs: rule.needs ?? job.needs,
    interruptible: rule.interruptible ?? job.interruptible,
    variables: mergeVariables(job.variables, rule.variables),
  };
}
