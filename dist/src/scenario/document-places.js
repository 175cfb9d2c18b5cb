import { isMap, isScalar, isSeq } from "yaml";
export function documentPlaces(source, document, lines) {
    const place = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
    };
    return {
        of: (path, key) => place(offsetOf(document, path, key)),
        inText(path, { line = 1, column = 1 }) {
            const node = document.getIn(path, true);
            const start = place(offsetOf(document, path));
            if (!isScalar(node) || !node.type?.startsWith("BLOCK"))
                return start;
            const rows = source.split("\n");
            const indent = rows
                .slice(start.line)
                .find((row) => row.trim() !== "")
                ?.search(/\S/) ?? 0;
            return { line: start.line + line, column: indent + column };
        },
    };
}
function offsetOf(document, path, key) {
    let node = document.contents;
    let offset = startOf(node);
    for (const step of path) {
        if (isMap(node)) {
            const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
            if (pair === undefined)
                return offset;
            offset = startOf(pair.value ?? pair.key);
            node = pair.value;
        }
        else if (isSeq(node)) {
            node = node.items[Number(step)];
            offset = startOf(node);
        }
    }
    if (key !== undefined && isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
        if (pair !== undefined)
            return startOf(pair.key);
    }
    return offset;
}
function startOf(node) {
    return node?.range?.[0] ?? 0;
}
