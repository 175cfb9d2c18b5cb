import { usageError } from "../../src/diagnostics/index.js";
import { CI_FILE, compileCiFile } from "../ci-file/compile-ci-file.js";
import { compileWebIdeFile, WEB_IDE_FILE } from "../ci-file/compile-web-ide-file.js";
import { applyWorkflow, chooseJobs } from "./choose-jobs.js";
/** Compiles the commit's CI file into a pipeline whose jobs are all `created`. Throws a `UsageError` when it cannot. */
export function createPipeline(project, options, { id, book, clock, server }) {
    const { ref = project.defaultBranch, variables = [], source = "push" } = options;
    const commit = project.repository.head(ref);
    if (commit === undefined) {
        throw usageError("unknown-ref", `project "${project.path}" has no branch "${ref}"`);
    }
    const ci = source === "webide"
        ? compileWebIdeFile(fileText(WEB_IDE_FILE, commit, project))
        : compileCiFile(fileText(CI_FILE, commit, project), includable(commit));
    const planned = {
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
    for (const definition of jobs)
        pipeline.jobs.push(book.add(pipeline, definition, 0));
    for (const job of pipeline.jobs)
        book.change(job, "created");
    return pipeline;
}
/** The YAML files of the commit. */
function includable({ files }) {
    const found = new Map();
    for (const [name, content] of files) {
        if (/\.ya?ml$/.test(name) && !isSubmodule(content))
            found.set(name, textOf(content));
    }
    return found;
}
function fileText(file, commit, project) {
    const content = commit.files.get(file);
    if (content === undefined || isSubmodule(content)) {
        throw usageError("no-ci-file", `project "${project.path}" has no ${file} at commit ${commit.sha.slice(0, 8)}`);
    }
    return textOf(content);
}
function isSubmodule(content) {
    return typeof content === "object" && "commit" in content;
}
function textOf(content) {
    return typeof content === "string" ? content : Buffer.from(content).toString();
}
