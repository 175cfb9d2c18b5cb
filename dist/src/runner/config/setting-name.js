/** `runners.0.kubernetes.node_selector."kubernetes.io/os"`. */
export function settingName(path) {
    return path.map((step) => (/^[\w-]+$/.test(String(step)) ? String(step) : JSON.stringify(step))).join(".");
}
