/** `gitlab-runner-build` of the helper image lets every user write what it makes; without that the plain shell does (executor facts 3.6). */
export function helperShell({ flag }) {
    return flag("FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR") ? "/bin/bash" : "gitlab-runner-build";
}
