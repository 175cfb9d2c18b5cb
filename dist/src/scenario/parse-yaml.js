import { LineCounter, parseDocument } from "yaml";
import { UsageError, zodProblems } from "../diagnostics/index.js";
import { documentPlaces } from "./document-places.js";
/** Throws a `UsageError` with the first place where the text is no YAML. */
export function readDocument(text, file) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const [broken] = [...document.errors, ...document.warnings].map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return { code: "bad-yaml", severity: "error", message: firstLine(error.message), file, line, column: col };
    });
    // What follows the first break are mostly its consequences.
    if (broken !== undefined)
        throw new UsageError([broken]);
    return { value: document.toJS(), places: documentPlaces(text, document, lines) };
}
/** What is wrong with a value of the document, with its place; `origin` tells where a path of the value stands in the text. */
export function schemaProblems(error, schema, value, { file, places, origin }) {
    return zodProblems(error, schema, value, file, (path, key) => {
        if (key === undefined)
            return places.of(origin(path));
        return places.of(origin([...path, key]).slice(0, -1), key);
    });
}
function firstLine(message) {
    return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:$/, "");
}
