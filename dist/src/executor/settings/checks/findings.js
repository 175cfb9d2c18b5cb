import { didYouMean } from "../../../diagnostics/index.js";
/** Paths are put below `base`. */
export function createFindings(base = []) {
    const all = [];
    const add = ({ path, ...finding }) => void all.push({ ...finding, path: [...base, ...path] });
    const wrong = (path, got, expected, hint) => {
        const text = `is ${JSON.stringify(got)}, expected ${expected}`;
        add({ path, severity: "error", code: "wrong-value", text, ...(hint === undefined ? {} : { hint }) });
    };
    return {
        all,
        add,
        wrong,
        missing(path, expected) {
            add({ path, severity: "error", code: "wrong-value", text: `is missing, expected ${expected}` });
        },
        noEffect(path, text, hint) {
            add({ path, severity: "warning", code: "no-effect", text, ...(hint === undefined ? {} : { hint }) });
        },
        oneOf(path, value, words) {
            if (value === undefined || value === "" || words.includes(value))
                return;
            wrong(path, value, `one of ${words.join(", ")}`, didYouMean(value, words));
        },
    };
}
