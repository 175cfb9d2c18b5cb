/** "Overwrite generated pod specifications". */
export function checkPodSpec({ pod_spec }, find) {
    for (const [index, { patch, patch_path, patch_type }] of pod_spec.entries()) {
        find.oneOf(["pod_spec", index, "patch_type"], patch_type, ["strategic", "merge", "json"]);
        if (patch === "" && patch_path === "")
            find.missing(["pod_spec", index, "patch"], "a patch, or a file in patch_path");
    }
}
