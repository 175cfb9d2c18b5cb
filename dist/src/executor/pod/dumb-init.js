/** A tiny init of the helper image becomes the first process of build and helper, so that no orphan stays a zombie (executor facts 3.5). Windows
 * has none. */
export function usesDumbInit({ flag, runner }) {
    return flag("FF_USE_DUMB_INIT_WITH_KUBERNETES_EXECUTOR") && runner.shell !== "powershell";
}
