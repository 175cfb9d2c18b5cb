import { z } from "zod";
/** What a request can be to the API server, and the HTTP methods by which GitLab is asked. */
export declare const verbs: z.ZodEnum<{
    create: "create";
    delete: "delete";
    deletecollection: "deletecollection";
    get: "get";
    head: "head";
    list: "list";
    patch: "patch";
    post: "post";
    put: "put";
    update: "update";
    watch: "watch";
}>;
