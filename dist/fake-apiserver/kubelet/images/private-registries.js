/** Registries that hold copies of the plain images under any path, for those who log in. */
const LOGINS = {
    "private.registry.test": { username: "robot", password: "pull-only" },
    // Of a GitLab on this machine: every job is given the name and its token.
    "127.0.0.1:5050": { username: "gitlab-ci-token" },
};
/** `private.registry.test/team/alpine:3.20` -> what it is a copy of, and the login that it takes. */
export function privateCopy(canonical) {
    const slash = canonical.indexOf("/");
    const login = LOGINS[canonical.slice(0, slash)];
    return login && { original: `docker.io/library/${canonical.slice(canonical.lastIndexOf("/") + 1)}`, login };
}
