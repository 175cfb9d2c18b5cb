import { nearestName } from "../../diagnostics/index.js";
import { mismatchText } from "./partial-match.js";
/** What tells one kind from another: who differs here is hardly near. */
const KIND = new Set(["to", "type", "verb", "resource", "subresource"]);
/** The candidate that differs least, the later of two; undefined when none has anything in common with what was looked for. */
export function nearestMiss(candidates, differencesOf) {
    let nearest;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        const differences = differencesOf(candidate);
        const distance = differences.reduce((sum, difference) => sum + weight(difference), 0);
        if (distance > 0 && distance <= least && distance < 20)
            [nearest, least] = [{ candidate, differences }, distance];
    }
    return nearest;
}
function weight({ path, expected, got }) {
    if (KIND.has(path))
        return 10;
    const alike = typeof expected === "string" && typeof got === "string" && nearestName(expected, [got]) !== undefined;
    return alike ? 0.5 : 1;
}
/** `status is 500, expected 409; body.kind is "Pod", expected absent`. */
export function differencesText(differences) {
    return differences.map((difference) => mismatchText(difference)).join("; ");
}
