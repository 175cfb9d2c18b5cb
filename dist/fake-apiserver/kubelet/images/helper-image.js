const REPOSITORIES = new Set([
    "registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper",
    "docker.io/gitlab/gitlab-runner-helper",
]);
/** GitLab Runner's helper image, the same under every tag that names a version, flavour or architecture. */
export function helperImage(programs, name, repository) {
    if (!REPOSITORIES.has(repository))
        return undefined;
    return {
        name,
        command: ["gitlab-runner-build"],
        env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" },
        content: {
            files: {
                ...programs.script("gitlab-runner-build"),
                ...programs.script("dumb-init"),
                ...programs.node("gitlab-runner-helper", "gitlab-runner-helper", ["fflate", "picomatch"]),
            },
        },
    };
}
