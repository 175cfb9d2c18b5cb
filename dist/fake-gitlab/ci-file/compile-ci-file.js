import { checkJobs } from "./check-jobs.js";
import { expandParallel } from "./expand-parallel.js";
import { extendJobs } from "./extend-jobs.js";
import { followReferences } from "./follow-references.js";
import { includeFiles } from "./include-files.js";
import { INHERIT_ALL, inheritance, inherits } from "./inherit.js";
import { readJob } from "./job-reader.js";
import { checkKeywords, DEFAULT_KEYWORDS, FILE_KEYWORDS, JOB_KEYWORDS, LEFT_OUT_OF_FILE, LEFT_OUT_OF_JOB, OLD_DEFAULTS, } from "./keywords.js";
import { didYouMean } from "../../src/diagnostics/index.js";
import { parseTree } from "./parse-tree.js";
import { createProblemList } from "./problem-list.js";
import { mapping, texts } from "./readers.js";
import { describeTree } from "./tree.js";
import { ciVariables } from "./variables.js";
import { NO_WORKFLOW, workflow } from "./workflow.js";
export const CI_FILE = ".gitlab-ci.yml";
const DEFAULT_STAGES = ["build", "test", "deploy"];
/** The jobs of a `.gitlab-ci.yml`, which may include some of the files. Throws a `UsageError` with every problem and its place. */
export function compileCiFile(text, files = new Map(), file = CI_FILE) {
    const problems = createProblemList(file);
    const tree = parseTree(text, problems);
    problems.throwIfAny();
    if (tree?.kind !== "map") {
        const got = tree === undefined ? "nothing" : describeTree(tree);
        problems.add("wrong-type", tree?.at ?? { line: 1, column: 1 }, `the file is ${got}, expected a mapping of jobs`);
        problems.throwIfAny();
        return { stages: [], jobs: [], variables: [], workflow: NO_WORKFLOW };
    }
    const whole = includeFiles(tree, files, problems);
    problems.throwIfAny();
    const compiled = compile(followReferences(whole, problems), problems);
    problems.throwIfAny();
    return compiled;
}
function compile(root, problems) {
    const variables = entryOf(root, "variables");
    const fileVariables = variables === undefined ? [] : ciVariables(variables.tree, "variables", problems);
    const defaults = readDefaults(root, problems);
    const jobs = new Map();
    for (const [name, tree] of extendJobs(jobTrees(root, problems), problems)) {
        if (!name.startsWith("."))
            jobs.set(name, withDefaults(tree, defaults));
    }
    const flow = entryOf(root, "workflow");
    const compiled = {
        stages: readStages(root, problems),
        jobs: [...jobs].map(([name, tree]) => readJob(name, tree, problems)),
        variables: fileVariables,
        workflow: flow === undefined ? NO_WORKFLOW : workflow(flow.tree, problems),
    };
    checkJobs(compiled, jobs, problems);
    if (compiled.jobs.length === 0)
        problems.add("no-jobs", root.at, "the file has no job that could run");
    return { ...compiled, jobs: expandParallel(compiled.jobs) };
}
/** What is wrong with `inherit` is told when the job is read. */
function withDefaults(job, defaults) {
    const inherit = job.entries.get("inherit")?.tree;
    const wanted = inherit?.kind === "map" ? inheritance(inherit, DEFAULT_KEYWORDS, createProblemList("")) : INHERIT_ALL;
    const taken = [...defaults].filter(([keyword]) => inherits(wanted.default, keyword));
    return { ...job, entries: new Map([...taken, ...job.entries]) };
}
function jobTrees(root, problems) {
    const reserved = [...FILE_KEYWORDS, ...LEFT_OUT_OF_FILE];
    const jobs = new Map();
    for (const [name, { at, tree }] of root.entries) {
        if (LEFT_OUT_OF_FILE.some((keyword) => keyword === name)) {
            const message = `"${name}" is not supported by the fake GitLab`;
            problems.add("unsupported-keyword", at, message, `supported beside jobs: ${FILE_KEYWORDS.join(", ")}`);
        }
        else if (reserved.includes(name)) {
            continue;
        }
        else if (tree.kind === "map" && looksLikeJob(name, tree)) {
            jobs.set(name, { ...tree, at });
        }
        else if (!name.startsWith(".")) {
            const message = `"${name}" is ${describeTree(tree)}, neither a known keyword nor a job with a "script"`;
            problems.add("unknown-keyword", at, message, didYouMean(name, reserved));
        }
    }
    return jobs;
}
/** A misspelt keyword of the file that holds a mapping would otherwise be called a job without script. */
function looksLikeJob(name, tree) {
    const keywords = new Set([...JOB_KEYWORDS, ...LEFT_OUT_OF_JOB]);
    return name.startsWith(".") || [...tree.entries.keys()].some((key) => keywords.has(key));
}
function readDefaults(root, problems) {
    const defaults = new Map();
    for (const keyword of OLD_DEFAULTS) {
        const entry = entryOf(root, keyword);
        if (entry !== undefined)
            defaults.set(keyword, entry);
    }
    const entry = entryOf(root, "default");
    if (entry === undefined)
        return defaults;
    if (entry.tree.kind !== "map") {
        mapping(entry.tree, "default", [], problems);
        return defaults;
    }
    checkKeywords(entry.tree, '"default"', DEFAULT_KEYWORDS, ["id_tokens", "identity"], problems);
    for (const [keyword, value] of entry.tree.entries)
        defaults.set(keyword, value);
    return defaults;
}
function readStages(root, problems) {
    const entry = entryOf(root, "stages");
    const named = entry === undefined ? DEFAULT_STAGES : texts(entry.tree, "stages", problems);
    const inner = named.filter((stage) => stage !== ".pre" && stage !== ".post");
    return [".pre", ...inner, ".post"];
}
function entryOf(root, keyword) {
    return root.entries.get(keyword);
}
