import type { ScriptContext } from "../script-context.ts";

/** The repository's URL without credentials, and what git must put in place of it to get in. */
export interface RepositoryUrls {
  plain: string;
  /** Origins with credentials -> the same without them; empty when there are none. */
  rewrites: { withCredentials: string; plain: string }[];
}

/** `clone_url` of config.toml replaces the address that GitLab gave. */
export function repositoryUrls({ job, runner }: ScriptContext): RepositoryUrls {
  if (!URL.canParse(job.git_info.repo_url)) return { plain: job.git_info.repo_url, rewrites: [] };
  const given = new URL(job.git_info.repo_url);
  const url = runner.clone_url === "" ? given : moved(given, runner.clone_url);
  if (url.username === "") return { plain: url.href, rewrites: [] };
  const { username, password } = url;
  const credentials = `${username}${password === "" ? "" : `:${password}`}@`;
  url.username = "";
  url.password = "";
  const plainOrigin = `${url.protocol}//${url.host}`;
  return {
    plain: url.href,
    rewrites: [{ withCredentials: `${url.protocol}//${credentials}${url.host}`, plain: plainOrigin }],
  };
}

function moved(given: URL, base: string): URL {
  if (!URL.canParse(base)) return given;
  const url = new URL(base);
  url.username = given.username;
  url.password = given.password;
  url.pathname = `${url.pathname.replace(/\/+$/, "")}${given.pathname}`;
  return url;
}
