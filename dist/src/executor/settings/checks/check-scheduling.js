import { isLabelKey, isLabelValue } from "./label-syntax.js";
const EFFECTS = ["NoSchedule", "PreferNoSchedule", "NoExecute"];
/** Where pods may run: node selector and tolerations. */
export function checkScheduling({ node_selector, node_tolerations }, find) {
    for (const [key, value] of Object.entries(node_selector)) {
        const path = ["node_selector", key];
        if (!isLabelKey(key))
            find.wrong(path, key, "the name of a label");
        if (!isLabelValue(value))
            find.wrong(path, value, "the value of a label");
    }
    for (const [taint, effect] of Object.entries(node_tolerations)) {
        const path = ["node_tolerations", taint];
        find.oneOf(path, effect, EFFECTS);
        if (taint !== "" && !isLabelKey(taint.replace(/=.*$/s, "")))
            find.wrong(path, taint, '"key=value" or "key"');
    }
}
