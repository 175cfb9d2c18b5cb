/** What a payload has to say of the GitLab it comes from. */
export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly registry: string;
}

export const GITLAB_VERSION = "19.4.0";
export const GITLAB_REVISION = "f4a1c0de000";

export function repositoryUrl(server: Server, projectPath: string, token: string): string {
  return `http://gitlab-ci-token:${token}@${server.host}:${server.port}/${projectPath}.git`;
}
