/** Somebody's permission is looked up: for a request, or because an access review asks for it. */
export interface AuthorizePoint {
    target: "api";
    user: string;
    verb: string;
    resource?: string;
    subresource?: string;
    namespace?: string;
    name?: string;
    path?: string;
    /** Unset when a review asks. */
    request?: string;
    connection?: string;
}
/** The answer, whatever the roles say. Administrators (`system:masters`) are never asked about. */
export type AuthorizeAction = {
    do: "deny";
} | {
    do: "allow";
};
