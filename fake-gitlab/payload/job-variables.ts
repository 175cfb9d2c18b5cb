import { inherits } from "../ci-file/inherit.ts";
import type { JobDefinition } from "../ci-file/job-definition.ts";
import { mergeVariables, type CiVariable } from "../ci-file/variables.ts";
import type { Job } from "../jobs/job.ts";
import type { Pipeline } from "../pipelines/pipeline.ts";
import type { ProjectVariable } from "../projects/project.ts";
import type { PayloadVariable } from "./job-payload.ts";
import { dotenvVariables } from "./job-dependencies.ts";
import { pipelineWideVariables, predefinedVariables } from "./predefined-variables.ts";
import type { Server } from "./server.ts";

/** All variables of a job; of equal names the last one counts, so they stand in the order of their weight. */
export function jobVariables(job: Job, server: Server): PayloadVariable[] {
  const { pipeline, definition } = job;
  const byHand = job.variables.map(({ key, value }) => ({ key, value, public: true, masked: false }));
  const reported = dotenvVariables(job).map((variable) => Object.assign({ public: false, masked: false }, variable));
  return [...predefinedVariables(job, server), ...givenVariables(pipeline, definition, reported), ...byHand];
}

/** What rules can ask for: there is no job yet, only what it is going to be. Without one those of the whole pipeline. */
export function ruleVariables(pipeline: Pipeline, server: Server, definition?: JobDefinition): Map<string, string> {
  const all = [...pipelineWideVariables(pipeline, server), ...givenVariables(pipeline, definition)];
  return new Map(all.map(({ key, value }) => [key, value]));
}

/** `reported`: by jobs before; they weigh more than the file's and less than the project's. */
function givenVariables(
  pipeline: Pipeline,
  definition?: JobDefinition,
  reported: readonly PayloadVariable[] = [],
): PayloadVariable[] {
  const { project, fileVariables } = pipeline;
  const isProtected = pipeline.ref === project.defaultBranch;
  const inherited = fileVariables.filter(({ key }) => inherits(definition?.inherit.variables ?? true, key));
  return [
    ...mergeVariables(inherited, definition?.variables ?? []).map(ofCiFile),
    ...reported,
    ...project.variables.filter((variable) => isProtected || variable.protected !== true).map(ofProject),
    ...pipeline.variables,
  ];
}

function ofCiFile({ key, value, raw }: CiVariable): PayloadVariable {
  return { key, value, public: true, masked: false, ...(raw ? { raw } : {}) };
}

function ofProject({ key, value, masked = false, file, raw }: ProjectVariable): PayloadVariable {
  return { key, value, public: false, masked, ...(file === true ? { file } : {}), ...(raw === true ? { raw } : {}) };
}
