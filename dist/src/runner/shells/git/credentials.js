import { repositoryUrls } from "./repository-urls.js";
/** What git runs (by `sh`, on every system) to ask for a password; the token stays in the job's environment. */
const HELPER = '!f() { if test "$1" = get; then echo "password=$CI_JOB_TOKEN"; fi; }; f';
/** FF_GIT_URLS_WITHOUT_TOKENS: git asks for the token when a server wants one, and no file or address holds it. */
export function credentialHelper(context) {
    const { origin, username = "" } = repositoryUrls(context);
    if (origin === undefined)
        return [];
    return [
        [`credential.${origin}.username`, username],
        // The empty one makes git forget the helpers of the image.
        [`credential.${origin}.helper`, ""],
        [`credential.${origin}.helper`, HELPER],
    ];
}
/** Options of every git command that talks to the job's server. */
export function transportOptions(context) {
    const { version, flag } = context;
    const architecture = process.arch === "x64" ? "amd64" : process.arch;
    const agent = `http.userAgent=gitlab-runner ${version} ${process.platform}/${architecture}`;
    const { origin } = repositoryUrls(context);
    // Only for that server: whoever else git is sent to, for instance by a bundle URI, gets no credentials.
    const proactive = flag("FF_USE_GIT_PROACTIVE_AUTH") && origin !== undefined;
    return ["-c", agent, ...(proactive ? ["-c", `http.${origin}.proactiveAuth=basic`] : [])];
}
