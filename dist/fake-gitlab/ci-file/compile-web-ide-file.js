import { checkKeywords, TERMINAL_KEYWORDS } from "./keywords.js";
import { readJob } from "./job-reader.js";
import { parseTree } from "./parse-tree.js";
import { createProblemList } from "./problem-list.js";
import { mapping } from "./readers.js";
import { describeTree } from "./tree.js";
import { NO_WORKFLOW } from "./workflow.js";
export const WEB_IDE_FILE = ".gitlab/.gitlab-webide.yml";
const TERMINAL = "terminal";
const DEFAULT_SCRIPT = "sleep 60";
const EMPTY = { stages: [], jobs: [], variables: [], workflow: NO_WORKFLOW };
/** The one job of a `.gitlab/.gitlab-webide.yml`. Throws a `UsageError` with every problem and its place. */
export function compileWebIdeFile(text, file = WEB_IDE_FILE) {
    const problems = createProblemList(file);
    const tree = parseTree(text, problems);
    problems.throwIfAny();
    const terminal = terminalOf(tree, problems);
    problems.throwIfAny();
    if (terminal === undefined)
        return EMPTY;
    checkKeywords(terminal, `"${TERMINAL}"`, TERMINAL_KEYWORDS, [], problems);
    const job = readJob(TERMINAL, withScript(terminal), problems, "web-ide");
    problems.throwIfAny();
    return { ...EMPTY, stages: [TERMINAL], jobs: [{ ...job, stage: TERMINAL }] };
}
function terminalOf(file, problems) {
    const known = file && mapping(file, "the file", [TERMINAL], problems);
    const found = known?.entries.get(TERMINAL);
    if (found?.tree.kind === "map")
        return { ...found.tree, at: found.at };
    if (found !== undefined) {
        problems.add("wrong-type", found.at, `"${TERMINAL}" is ${describeTree(found.tree)}, expected a mapping`);
    }
    else if (file === undefined || file.kind === "map") {
        const at = file?.at ?? { line: 1, column: 1 };
        problems.add("missing-keyword", at, `the file has no "${TERMINAL}", the job that the Web IDE starts`);
    }
    return undefined;
}
function withScript(terminal) {
    const { at } = terminal;
    const tree = { kind: "scalar", value: DEFAULT_SCRIPT, text: DEFAULT_SCRIPT, at };
    return { ...terminal, entries: new Map([["script", { at, tree }], ...terminal.entries]) };
}
