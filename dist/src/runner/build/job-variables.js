import { expand } from "./expand.js";
/** `temporary` is the folder of the file variables. Of equal names the last wins, at the first one's place. */
export function createVariables(sources, temporary) {
    const merged = new Map();
    for (const variable of sources)
        merged.set(variable.key, variable);
    const plain = (name) => {
        const variable = merged.get(name);
        if (variable === undefined)
            return "";
        return variable.file === true ? `${temporary}/${name}` : variable.value;
    };
    const resolve = (variable) => variable.raw === true ? variable : { ...variable, value: expand(variable.value, plain) };
    const list = [...merged.values()].map(resolve);
    const byName = new Map(list.map((variable) => [variable.key, variable]));
    const get = (name) => {
        const variable = byName.get(name);
        if (variable === undefined)
            return "";
        return variable.file === true ? `${temporary}/${name}` : variable.value;
    };
    const inPodSpec = (variable) => variable.file === true ? { ...variable, value: get(variable.key), file: false } : variable;
    return {
        all: () => list,
        get,
        has: (name) => byName.has(name),
        expand: (text) => expand(text, get),
        forPodSpec: () => list.filter(isOpen).map(inPodSpec),
        payload: () => createVariables(sources.filter(({ payload }) => payload === true), temporary),
    };
}
function isOpen(variable) {
    return (variable.public === true || variable.internal === true) && variable.masked !== true;
}
