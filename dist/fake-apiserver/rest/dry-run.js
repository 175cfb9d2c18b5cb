import { notSupported, invalidObject } from "../status/invalid.js";
/** `dryRun=All`: everything but the write. */
export function isDryRun(params) {
    const values = params.getAll("dryRun").filter((value) => value !== "");
    const wrong = values.filter((value) => value !== "All");
    if (wrong.length > 0)
        throw refusal(wrong);
    return values.length > 0;
}
function refusal(values) {
    return invalidObject({ group: "meta.k8s.io", kind: "CreateOptions" }, "", [notSupported("dryRun", values, ["All"])]);
}
