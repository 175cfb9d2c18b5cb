export const GITLAB_VERSION = "19.4.0";
export const GITLAB_REVISION = "f4a1c0de000";
export function repositoryUrl(server, projectPath, token) {
    return `http://gitlab-ci-token:${token}@${server.host}:${server.port}/${projectPath}.git`;
}
