import { parseDocument } from "yaml";
/** The patch of one `[[runners.kubernetes.pod_spec]]`, written there or in a file, as YAML or JSON. */
export async function readPatch(config, readFile) {
    const { name, patch, patch_path } = config;
    if (patch !== "" && patch_path !== "") {
        throw new Error(`ambiguous patch: both patch path and patch provided (${name})`);
    }
    if (patch_path === "")
        return parsePatch(patch, name);
    return parsePatch(await loaded(patch_path, name, readFile), name);
}
async function loaded(path, name, readFile) {
    try {
        return await readFile(path);
    }
    catch (error) {
        throw new Error(`loading patch file (${name}): ${messageOf(error)}`, { cause: error });
    }
}
/** YAML 1.1 as Go programs read it: `yes` and `on` are booleans, dates and `1:30` are text, a key given twice counts last. */
function parsePatch(text, name) {
    const document = parseDocument(text, {
        version: "1.1",
        uniqueKeys: false,
        logLevel: "error",
        customTags: (tags) => tags.filter((tag) => typeof tag === "string" || !isUnknownToGo(tag)),
    });
    const [problem] = document.errors;
    if (problem)
        throw new Error(`converting patch to json (${name}): ${problem.message}`, { cause: problem });
    return document.toJS();
}
function isUnknownToGo({ tag, format }) {
    return tag === "tag:yaml.org,2002:timestamp" || format === "TIME";
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
