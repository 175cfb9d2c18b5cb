import { explainCel, evaluateJsonPath, parseCel, parseJsonPath } from "../../expressions/index.js";
import { CEL_NAMES } from "../../scenario/object-expectation.js";
import { mismatchText, partialMatch } from "./partial-match.js";
export function checkExpressions(object, { jsonpath = {}, cel }) {
    return [
        ...Object.entries(jsonpath).map(([path, wanted]) => checkPath(object, path, wanted)),
        ...cel.map((text, index) => {
            const wrong = explainCel(text, parseCel(text, CEL_NAMES), { object });
            return { id: `cel[${index}]`, expected: text, within: ["cel", index], ...(wrong === undefined ? {} : { wrong }) };
        }),
    ];
}
/** A list stands for all that the path finds, anything else for the only one, null for nothing. */
function checkPath(object, path, wanted) {
    const found = evaluateJsonPath(parseJsonPath(path), object);
    const outcome = { id: `jsonpath.${path}`, within: ["jsonpath", path] };
    const got = found.length === 1 ? found[0] : found;
    const expected = `${path} = ${JSON.stringify(wanted)}`;
    if (wanted === null)
        return found.length === 0 ? { ...outcome, expected } : { ...outcome, expected, wrong: JSON.stringify(got) };
    const sole = !Array.isArray(wanted) || (found.length === 1 && Array.isArray(found[0]));
    if (sole && found.length !== 1) {
        const wrong = found.length === 0 ? "nothing there" : `${found.length} found: ${JSON.stringify(found)}`;
        return { ...outcome, expected, wrong };
    }
    const [mismatch] = partialMatch(wanted, sole ? found[0] : found, path);
    return mismatch === undefined ? { ...outcome, expected } : { ...outcome, expected, wrong: mismatchText(mismatch) };
}
