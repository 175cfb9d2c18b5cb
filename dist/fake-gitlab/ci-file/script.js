import { describeTree } from "./tree.js";
/** GitLab takes lists in lists ten levels deep. */
const DEEPEST = 10;
/** The lines of `script` and its like: a text, or a list of texts and further lists. */
export function scriptLines(tree, keyword, problems, depth = 0) {
    if (tree.kind === "scalar" && typeof tree.value === "string")
        return [tree.text];
    if (tree.kind === "list" && depth <= DEEPEST) {
        return tree.items.flatMap((item) => scriptLines(item, keyword, problems, depth + 1));
    }
    const expected = `a text or a list of texts up to ${DEEPEST} levels deep`;
    const hint = tree.kind === "map" ? "a line with a colon and a blank needs quotes around it" : "put quotes around the line";
    problems.add("wrong-type", tree.at, `"${keyword}" has ${describeTree(tree)}, expected ${expected}`, hint);
    return [];
}
