/** Scripts are run by exec: no log file, no volumes for logs and scripts (executor facts 1.4). */
export function isLegacy({ flag }) {
    return flag("FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY");
}
