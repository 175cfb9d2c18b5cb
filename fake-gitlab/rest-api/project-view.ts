import type { Server } from "../payload/server.ts";
import type { Project } from "../projects/project.ts";
import { timestamp } from "./user-view.ts";

/** `GET /projects/:id`. */
export function projectView(project: Project, { url }: Server): object {
  const { id, name, path, namespace, namespaceId, defaultBranch, repository } = project;
  const web = `${url}/${path}`;
  const created = (repository.head(defaultBranch)?.time ?? 0) * 1000;
  return {
    id,
    description: null,
    name,
    name_with_namespace: path.split("/").join(" / "),
    path: name,
    path_with_namespace: path,
    created_at: timestamp(created),
    default_branch: defaultBranch,
    visibility: "private",
    http_url_to_repo: `${web}.git`,
    web_url: web,
    namespace: {
      id: namespaceId,
      name: namespace.split("/").at(-1),
      path: namespace.split("/").at(-1),
      kind: "group",
      full_path: namespace,
    },
    archived: false,
    empty_repo: false,
    ci_config_path: "",
    ci_job_token_scope_enabled: project.jobTokenAllowlist !== undefined,
    jobs_enabled: true,
    shared_runners_enabled: true,
  };
}
