import { z } from "zod";
/** Which requests of the runner are meant. */
export declare const callFilter: {
    to: z.ZodDefault<z.ZodEnum<{
        api: "api";
        git: "git";
        gitlab: "gitlab";
        "object-store": "object-store";
    }>>;
    verb: z.ZodOptional<z.ZodEnum<{
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
    }>>;
    resource: z.ZodOptional<z.ZodString>;
    subresource: z.ZodOptional<z.ZodString>;
    user: z.ZodOptional<z.ZodString>;
    namespace: z.ZodOptional<z.ZodString>;
    name: z.ZodOptional<z.ZodString>;
    container: z.ZodOptional<z.ZodString>;
    path: z.ZodOptional<z.ZodString>;
    query: z.ZodOptional<z.ZodString>;
    command: z.ZodOptional<z.ZodString>;
};
/** As `callFilter`, and how they were answered and what they said. */
export declare const answeredCall: {
    to: z.ZodDefault<z.ZodEnum<{
        api: "api";
        git: "git";
        gitlab: "gitlab";
        "object-store": "object-store";
    }>>;
    verb: z.ZodOptional<z.ZodEnum<{
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
    }>>;
    resource: z.ZodOptional<z.ZodString>;
    subresource: z.ZodOptional<z.ZodString>;
    user: z.ZodOptional<z.ZodString>;
    namespace: z.ZodOptional<z.ZodString>;
    name: z.ZodOptional<z.ZodString>;
    container: z.ZodOptional<z.ZodString>;
    path: z.ZodOptional<z.ZodString>;
    query: z.ZodOptional<z.ZodString>;
    command: z.ZodOptional<z.ZodString>;
    status: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodLiteral<"lost">]>>;
    body: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
};
declare const call: z.ZodObject<{
    to: z.ZodDefault<z.ZodEnum<{
        api: "api";
        git: "git";
        gitlab: "gitlab";
        "object-store": "object-store";
    }>>;
    verb: z.ZodOptional<z.ZodEnum<{
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
    }>>;
    resource: z.ZodOptional<z.ZodString>;
    subresource: z.ZodOptional<z.ZodString>;
    user: z.ZodOptional<z.ZodString>;
    namespace: z.ZodOptional<z.ZodString>;
    name: z.ZodOptional<z.ZodString>;
    container: z.ZodOptional<z.ZodString>;
    path: z.ZodOptional<z.ZodString>;
    query: z.ZodOptional<z.ZodString>;
    command: z.ZodOptional<z.ZodString>;
}, z.core.$strict>;
declare const answered: z.ZodObject<{
    to: z.ZodDefault<z.ZodEnum<{
        api: "api";
        git: "git";
        gitlab: "gitlab";
        "object-store": "object-store";
    }>>;
    verb: z.ZodOptional<z.ZodEnum<{
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
    }>>;
    resource: z.ZodOptional<z.ZodString>;
    subresource: z.ZodOptional<z.ZodString>;
    user: z.ZodOptional<z.ZodString>;
    namespace: z.ZodOptional<z.ZodString>;
    name: z.ZodOptional<z.ZodString>;
    container: z.ZodOptional<z.ZodString>;
    path: z.ZodOptional<z.ZodString>;
    query: z.ZodOptional<z.ZodString>;
    command: z.ZodOptional<z.ZodString>;
    status: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodLiteral<"lost">]>>;
    body: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
}, z.core.$strict>;
export type CallFilter = z.infer<typeof call>;
export type AnsweredCall = z.infer<typeof answered>;
export {};
