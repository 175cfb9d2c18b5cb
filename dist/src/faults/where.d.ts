import { z } from "zod";
/** Which requests, streams, pulls … an entry of a plan means. What is left out is any. */
export declare const whereSchema: z.ZodPrefault<z.ZodObject<{
    target: z.ZodOptional<z.ZodEnum<{
        api: "api";
        cluster: "cluster";
        git: "git";
        gitlab: "gitlab";
        "object-store": "object-store";
        registry: "registry";
        runner: "runner";
    }>>;
    method: z.ZodOptional<z.ZodString>;
    path: z.ZodOptional<z.ZodString>;
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
    namespace: z.ZodOptional<z.ZodString>;
    name: z.ZodOptional<z.ZodString>;
    container: z.ZodOptional<z.ZodString>;
    image: z.ZodOptional<z.ZodString>;
    volume: z.ZodOptional<z.ZodString>;
    command: z.ZodOptional<z.ZodString>;
    stage: z.ZodOptional<z.ZodString>;
    status: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>>;
export type Where = z.infer<typeof whereSchema>;
/** The stage that runs in a pod, or in any when no pod is named. */
export type RunningStages = (pod: string | undefined) => ReadonlySet<string>;
/** Whether a point is one that is meant; the target is compared by the caller. */
export declare function isAt(where: Where, point: object, stages: RunningStages): boolean;
