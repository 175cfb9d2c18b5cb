import type { Clock } from "../../src/platform/index.ts";
import { usageError } from "../../src/diagnostics/index.ts";
import { CI_FILE, compileCiFile } from "../ci-file/compile-ci-file.ts";
import { compileWebIdeFile, WEB_IDE_FILE } from "../ci-file/compile-web-ide-file.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { Server } from "../payload/server.ts";
import type { FileContent } from "../projects/git-objects.ts";
import type { Project } from "../projects/project.ts";
import type { Commit } from "../projects/repository.ts";
import { applyWorkflow, chooseJobs } from "./choose-jobs.ts";
import type { Pipeline, PipelineOptions } from "./pipeline.ts";

/** Compiles the commit's CI file into a pipeline whose jobs are all `created`. Throws a `UsageError` when it cannot. */
export function createPipeline(
  project: Project,
  options: PipelineOptions,
  { id, book, clock, server }: { id: number; book: JobBook; clock: Clock; server: Server },
): Pipeline {
  const { ref = project.defaultBranch, variables = [], source = "push" } = options;
  const commit = project.repository.head(ref);
  if (commit === undefined) {
    throw usageError("unknown-ref", `project "${project.path}" has no branch "${ref}"`);
  }
  const ci =
    source === "webide"
      ? compileWebIdeFile(fileText(WEB_IDE_FILE, commit, project))
      : compileCiFile(fileText(CI_FILE, commit, project), includable(commit));
  const planned: Pipeline = {
    id,
    project,
    ref,
    source,
    commit,
    stages: ci.stages,
    name: undefined,
    fileVariables: ci.variables,
    variables: variables.map(({ key, value }) => ({ key, value, public: true, masked: false })),
    createdAt: clock.now(),
    jobs: [],
  };
  const pipeline = applyWorkflow(planned, ci, server);
  const jobs = chooseJobs(pipeline, ci, server);
  project.repository.setRef(`refs/pipelines/${id}`, commit.sha);
  for (const definition of jobs) pipeline.jobs.push(book.add(pipeline, definition, 0));
  for (const job of pipeline.jobs) book.change(job, "created");
  return pipeline;
}

/** The YAML files of the commit. */
function includable({ files }: Commit): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, content] of files) {
    if (/\.ya?ml$/.test(name) && !isSubmodule(content)) found.set(name, textOf(content));
  }
  return found;
}

function fileText(file: string, commit: Commit, project: Project): string {
  const content = commit.files.get(file);
  if (content === undefined || isSubmodule(content)) {
    throw usageError("no-ci-file", `project "${project.path}" has no ${file} at commit ${commit.sha.slice(0, 8)}`);
  }
  return textOf(content);
}

function isSubmodule(content: FileContent): content is { commit: string } {
  return typeof content === "object" && "commit" in content;
}

function textOf(content: string | Uint8Array): string {
  return typeof content === "string" ? content : Buffer.from(content).toString();
}
