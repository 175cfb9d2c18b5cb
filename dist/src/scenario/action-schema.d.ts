import { z } from "zod";
/** What somebody does while a job runs, and when. */
export declare const actionSchema: z.ZodObject<{
    when: z.ZodObject<{
        job: z.ZodOptional<z.ZodString>;
        trace: z.ZodOptional<z.ZodString>;
        cluster_event: z.ZodOptional<z.ZodString>;
        stage: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>;
    do: z.ZodEnum<{
        apply: "apply";
        cancel: "cancel";
        "delete-pod": "delete-pod";
        "force-cancel": "force-cancel";
        "leave-terminal": "leave-terminal";
        "list-processes": "list-processes";
        "stop-runner": "stop-runner";
        "stop-runner-gracefully": "stop-runner-gracefully";
        terminal: "terminal";
        "visit-port": "visit-port";
    }>;
    objects: z.ZodDefault<z.ZodArray<z.ZodObject<{
        apiVersion: z.ZodString;
        kind: z.ZodString;
    }, z.core.$loose>>>;
    terminal: z.ZodOptional<z.ZodObject<{
        type: z.ZodDefault<z.ZodString>;
        until: z.ZodOptional<z.ZodString>;
        stay: z.ZodDefault<z.ZodBoolean>;
        authorization: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    port: z.ZodOptional<z.ZodObject<{
        service: z.ZodString;
        port: z.ZodString;
        path: z.ZodDefault<z.ZodString>;
        method: z.ZodDefault<z.ZodEnum<{
            DELETE: "DELETE";
            GET: "GET";
            PATCH: "PATCH";
            POST: "POST";
            PUT: "PUT";
        }>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
