/** What a tree is, for messages. */
export function describeTree(tree) {
    if (tree.kind === "map")
        return "a mapping";
    if (tree.kind === "list")
        return "a list";
    if (tree.kind === "reference")
        return `!reference [${tree.path.join(", ")}]`;
    if (tree.value === null)
        return "nothing";
    const text = tree.text.length > 40 ? `${tree.text.slice(0, 37)}...` : tree.text;
    return typeof tree.value === "string" ? JSON.stringify(text) : `${typeof tree.value} ${text}`;
}
