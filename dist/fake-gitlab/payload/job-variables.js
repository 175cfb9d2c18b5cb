import { predefinedVariables } from "./predefined-variables.js";
/** All variables of a job; of equal names the last one counts, so they stand in the order of their weight. */
export function jobVariables(job, server) {
    const { pipeline, definition } = job;
    const { project } = pipeline;
    const isProtected = pipeline.ref === project.defaultBranch;
    return [
        ...predefinedVariables(job, server),
        ...definition.variables.map(ofCiFile),
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
