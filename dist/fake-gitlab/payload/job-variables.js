import { inherits } from "../ci-file/inherit.js";
import { mergeVariables } from "../ci-file/variables.js";
import { pipelineWideVariables, predefinedVariables } from "./predefined-variables.js";
/** All variables of a job; of equal names the last one counts, so they stand in the order of their weight. */
export function jobVariables(job, server) {
    const { pipeline, definition } = job;
    const byHand = job.variables.map(({ key, value }) => ({ key, value, public: true, masked: false }));
    return [...predefinedVariables(job, server), ...givenVariables(pipeline, definition), ...byHand];
}
/** What rules can ask for: there is no job yet, only what it is going to be. Without one those of the whole pipeline. */
export function ruleVariables(pipeline, server, definition) {
    const all = [...pipelineWideVariables(pipeline, server), ...givenVariables(pipeline, definition)];
    return new Map(all.map(({ key, value }) => [key, value]));
}
function givenVariables(pipeline, definition) {
    const { project, fileVariables } = pipeline;
    const isProtected = pipeline.ref === project.defaultBranch;
    const inherited = fileVariables.filter(({ key }) => inherits(definition?.inherit.variables ?? true, key));
    return [
        ...mergeVariables(inherited, definition?.variables ?? []).map(ofCiFile),
        ...project.variables.filter((variable) => isProtected || variable.protected !== true).map(ofProject),
        ...pipeline.variables,
    ];
}
function ofCiFile({ key, value, raw }) {
    return { key, value, public: true, masked: false, ...(raw ? { raw } : {}) };
}
function ofProject({ key, value, masked = false, file, raw }) {
    return { key, value, public: false, masked, ...(file === true ? { file } : {}), ...(raw === true ? { raw } : {}) };
}
