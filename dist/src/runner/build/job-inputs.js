import { BuildError } from "./build-error.js";
const REFERENCE = /\$\{\{\s*(.*?)\s*\}\}/g;
const INPUT = /^job\.inputs\.([\w-]+)$/;
/**
 * Puts the values of the job's inputs in place of `${{ job.inputs.name }}`, where variables are expanded too: scripts, images,
 * caches and artifacts. Without inputs nothing changes. Throws a configuration error for an input that the job does not have.
 */
export function interpolateInputs(job) {
    const inputs = new Map((job.inputs ?? []).map(({ key, value }) => [key, textOf(value.content)]));
    if (inputs.size === 0)
        return job;
    const put = (text) => text.replaceAll(REFERENCE, (_, expression) => valueOf(expression, inputs));
    const each = (texts) => texts?.map(put);
    const image = (of) => ({ ...of, name: put(of.name) });
    return {
        ...job,
        steps: job.steps.map((step) => ({ ...step, script: step.script.map(put) })),
        image: image(job.image),
        services: job.services.map(image),
        cache: job.cache.map(({ key, paths, policy, ...cache }) => ({
            ...cache,
            key: put(key),
            ...present({ paths: each(paths), policy: policy && put(policy) }),
        })),
        artifacts: job.artifacts.map(({ name, paths, exclude, ...artifact }) => ({
            ...artifact,
            ...present({ name: name === undefined ? undefined : put(name), paths: each(paths), exclude: each(exclude) }),
        })),
    };
}
/** Values that no log may show. */
export function sensitiveInputs({ inputs = [] }) {
    return inputs.filter(({ value }) => value.sensitive === true).map(({ value }) => textOf(value.content));
}
function valueOf(expression, inputs) {
    const name = INPUT.exec(expression)?.[1];
    const value = name === undefined ? undefined : inputs.get(name);
    if (value !== undefined)
        return value;
    const known = [...inputs.keys()].map((key) => `job.inputs.${key}`).join(", ");
    throw new BuildError(`interpolating job inputs: unknown expression "\${{ ${expression} }}", the job has ${known}`, {
        reason: "runner_configuration_error",
    });
}
/** Texts as they are, everything else as JSON. */
function textOf(content) {
    return typeof content === "string" ? content : JSON.stringify(content);
}
function present(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
