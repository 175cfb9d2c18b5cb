/** GitLab follows references in references ten levels deep. */
const DEEPEST = 10;
/** Puts what `!reference [job, keyword, …]` names in its place. */
export function followReferences(root, problems) {
    const follow = (tree, depth) => {
        if (tree.kind === "list")
            return { ...tree, items: tree.items.map((item) => follow(item, depth)) };
        if (tree.kind === "map")
            return followMap(tree, depth);
        if (tree.kind === "scalar")
            return tree;
        if (depth >= DEEPEST) {
            problems.add("bad-reference", tree.at, `!reference [${tree.path.join(", ")}] is nested more than ${DEEPEST} deep`);
            return { kind: "scalar", at: tree.at, value: null, text: "" };
        }
        return follow(lookUp(tree), depth + 1);
    };
    const followMap = (tree, depth) => ({
        ...tree,
        entries: new Map([...tree.entries].map(([key, entry]) => [key, { ...entry, tree: follow(entry.tree, depth) }])),
    });
    const lookUp = (reference) => {
        let found = root;
        for (const key of reference.path)
            found = found?.kind === "map" ? found.entries.get(key)?.tree : undefined;
        if (found !== undefined)
            return found;
        problems.add("bad-reference", reference.at, `!reference [${reference.path.join(", ")}] names nothing in this file`);
        return { kind: "scalar", at: reference.at, value: null, text: "" };
    };
    return followMap(root, 0);
}
