import { z } from "zod";
/** What a request can be to the API server, and the HTTP methods by which GitLab is asked. */
export const verbs = z.enum([
    "get",
    "list",
    "watch",
    "create",
    "update",
    "patch",
    "delete",
    "deletecollection",
    "post",
    "put",
    "head",
]);
