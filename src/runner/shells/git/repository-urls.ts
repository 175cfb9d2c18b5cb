import { parseBool } from "../../build/feature-flags.ts";
import type { ScriptContext } from "../script-context.ts";

/** The repository's address without credentials, and how git gets in. */
export interface RepositoryUrls {
  plain: string;
  /** `https://host:port`; undefined for an address without credentials. */
  origin?: string;
  username?: string;
  password?: string;
  /** Addresses that git replaces, before it goes there: what they begin with -> what stands instead. */
  rewrites: { from: string; to: string }[];
}

/**
 * `clone_url` of config.toml replaces the address that GitLab gave. With FF_GIT_URLS_WITHOUT_TOKENS no address holds the password.
 */
export function repositoryUrls({ job, runner, flag, variables }: ScriptContext): RepositoryUrls {
  if (!URL.canParse(job.git_info.repo_url)) return { plain: job.git_info.repo_url, rewrites: [] };
  const given = new URL(job.git_info.repo_url);
  const url = runner.clone_url === "" ? given : moved(given, runner.clone_url);
  const { username, password } = url;
  url.username = "";
  url.password = "";
  const origin = `${url.protocol}//${url.host}`;
  if (username === "") return { plain: url.href, rewrites: [] };
  const credentials = `${username}${password === "" ? "" : `:${password}`}@`;
  const target = flag("FF_GIT_URLS_WITHOUT_TOKENS") ? origin : `${url.protocol}//${credentials}${url.host}`;
  const rewrites = target === origin ? [] : [{ from: origin, to: target }];
  if (parseBool(variables.get("GIT_SUBMODULE_FORCE_HTTPS")) === true) {
    const { hostname } = url;
    rewrites.push({ from: `git@${hostname}:`, to: `${target}/` }, { from: `ssh://git@${hostname}`, to: target });
  }
  return { plain: url.href, origin, username, password, rewrites };
}

function moved(given: URL, base: string): URL {
  if (!URL.canParse(base)) return given;
  const url = new URL(base);
  url.username = given.username;
  url.password = given.password;
  url.pathname = `${url.pathname.replace(/\/+$/, "")}${given.pathname}`;
  return url;
}
