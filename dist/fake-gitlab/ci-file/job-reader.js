import { allowFailure } from "./allow-failure.js";
import { artifacts } from "./artifacts.js";
import { caches } from "./cache.js";
import { duration } from "./duration.js";
import { image, services } from "./image.js";
import { INHERIT_ALL, inheritance } from "./inherit.js";
import { inputs } from "./inputs.js";
import { checkKeywords, DEFAULT_KEYWORDS, JOB_KEYWORDS, LEFT_OUT_OF_JOB } from "./keywords.js";
import { needs } from "./needs.js";
import { parallel } from "./parallel.js";
import { boolean, mapping, oneOf, optional, text, texts } from "./readers.js";
import { NO_RETRY, retryPolicy } from "./retry.js";
import { JOB_WHEN, jobRules } from "./rules.js";
import { secrets } from "./secrets.js";
import { scriptLines } from "./script.js";
import { ciVariables } from "./variables.js";
const DEFAULT_STAGE = "test";
const HOOKS = ["pre_get_sources_script"];
/** Reads one job whose `extends` and defaults are already merged in. */
export function readJob(name, job, problems, dialect = "ci") {
    const place = `job "${name}"`;
    checkKeywords(job, place, JOB_KEYWORDS, LEFT_OUT_OF_JOB, problems);
    if (!job.entries.has("script") && !LEFT_OUT_OF_JOB.some((keyword) => job.entries.has(keyword))) {
        problems.add("missing-keyword", job.at, `${place} has no "script"`, "a name that starts with a dot hides a template");
    }
    const get = (keyword, read) => optional(job, keyword, (tree) => (isEmpty(tree) ? undefined : read(tree, keyword, problems)));
    const lines = (keyword) => get(keyword, (tree) => scriptLines(tree, keyword, problems)) ?? [];
    return {
        name,
        stage: get("stage", text) ?? DEFAULT_STAGE,
        image: get("image", (tree) => image(tree, problems, dialect)),
        services: get("services", (tree) => services(tree, problems, dialect)) ?? [],
        variables: get("variables", ciVariables) ?? [],
        inherit: get("inherit", (tree) => inheritance(tree, DEFAULT_KEYWORDS, problems)) ?? INHERIT_ALL,
        script: [...lines("before_script"), ...lines("script")],
        afterScript: lines("after_script"),
        hooks: get("hooks", (tree) => hooks(tree, problems)) ?? [],
        artifacts: get("artifacts", (tree) => artifacts(tree, problems)) ?? [],
        caches: get("cache", (tree) => caches(tree, problems)) ?? [],
        dependencies: get("dependencies", texts),
        needs: get("needs", (tree) => needs(tree, problems)),
        timeout: get("timeout", duration),
        allowFailure: get("allow_failure", (tree) => allowFailure(tree, problems)),
        retry: get("retry", (tree) => retryPolicy(tree, problems)) ?? NO_RETRY,
        inputs: get("inputs", (tree) => inputs(tree, problems)) ?? [],
        secrets: get("secrets", (tree) => secrets(tree, problems)) ?? {},
        interruptible: get("interruptible", boolean) ?? false,
        tags: get("tags", texts) ?? [],
        when: get("when", (tree, keyword) => oneOf(tree, keyword, JOB_WHEN, problems)) ?? "on_success",
        startIn: get("start_in", duration),
        rules: get("rules", (tree) => jobRules(tree, problems)),
        parallel: get("parallel", (tree) => parallel(tree, problems)),
        node: undefined,
    };
}
function isEmpty(tree) {
    return tree.kind === "scalar" && tree.value === null;
}
function hooks(tree, problems) {
    const map = mapping(tree, "hooks", HOOKS, problems);
    return [...(map?.entries ?? [])].map(([name, entry]) => ({ name, script: scriptLines(entry.tree, name, problems) }));
}
