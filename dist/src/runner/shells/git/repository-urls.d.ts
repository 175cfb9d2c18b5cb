import type { ScriptContext } from "../script-context.ts";
/** The repository's address without credentials, and how git gets in. */
export interface RepositoryUrls {
    plain: string;
    /** `https://host:port`; undefined for an address without credentials. */
    origin?: string;
    username?: string;
    password?: string;
    /** Addresses that git replaces, before it goes there: what they begin with -> what stands instead. */
    rewrites: {
        from: string;
        to: string;
    }[];
}
/**
 * `clone_url` of config.toml replaces the address that GitLab gave. With FF_GIT_URLS_WITHOUT_TOKENS no address holds the password.
 */
export declare function repositoryUrls({ job, runner, flag, variables }: ScriptContext): RepositoryUrls;
