import { z } from "zod";
/** When misfortune is over, and how soon everything has to be well then. */
export declare const quietSchema: z.ZodObject<{
    when: z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<{
        seen: import("./event-pattern.ts").EventPattern;
        times: number;
    } | {
        between: {
            from: import("./event-pattern.ts").EventPattern;
            to: import("./event-pattern.ts").EventPattern;
        };
    } | {
        elapsed_ms: number;
        since?: import("./event-pattern.ts").EventPattern;
    } | {
        all: readonly import("./condition.ts").Condition[];
    } | {
        any: readonly import("./condition.ts").Condition[];
    } | {
        not: import("./condition.ts").Condition;
    }, Record<string, unknown>>>;
    ends_within_ms: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>;
/** A plan as a file of its own: for `serve --faults`. */
export declare const planSchema: z.ZodObject<{
    faults: z.ZodDefault<z.ZodArray<z.ZodObject<{
        fault: z.ZodEnum<{
            [x: string]: string;
        }>;
        where: z.ZodPrefault<z.ZodObject<{
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
        when: z.ZodPrefault<z.ZodObject<{
            nth: z.ZodOptional<z.ZodInt>;
            from: z.ZodOptional<z.ZodInt>;
            to: z.ZodOptional<z.ZodInt>;
            every: z.ZodOptional<z.ZodInt>;
            probability: z.ZodOptional<z.ZodNumber>;
            after: z.ZodOptional<z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<{
                seen: import("./event-pattern.ts").EventPattern;
                times: number;
            } | {
                between: {
                    from: import("./event-pattern.ts").EventPattern;
                    to: import("./event-pattern.ts").EventPattern;
                };
            } | {
                elapsed_ms: number;
                since?: import("./event-pattern.ts").EventPattern;
            } | {
                all: readonly import("./condition.ts").Condition[];
            } | {
                any: readonly import("./condition.ts").Condition[];
            } | {
                not: import("./condition.ts").Condition;
            }, Record<string, unknown>>>>;
            until: z.ZodOptional<z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<{
                seen: import("./event-pattern.ts").EventPattern;
                times: number;
            } | {
                between: {
                    from: import("./event-pattern.ts").EventPattern;
                    to: import("./event-pattern.ts").EventPattern;
                };
            } | {
                elapsed_ms: number;
                since?: import("./event-pattern.ts").EventPattern;
            } | {
                all: readonly import("./condition.ts").Condition[];
            } | {
                any: readonly import("./condition.ts").Condition[];
            } | {
                not: import("./condition.ts").Condition;
            }, Record<string, unknown>>>>;
            while: z.ZodOptional<z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<{
                seen: import("./event-pattern.ts").EventPattern;
                times: number;
            } | {
                between: {
                    from: import("./event-pattern.ts").EventPattern;
                    to: import("./event-pattern.ts").EventPattern;
                };
            } | {
                elapsed_ms: number;
                since?: import("./event-pattern.ts").EventPattern;
            } | {
                all: readonly import("./condition.ts").Condition[];
            } | {
                any: readonly import("./condition.ts").Condition[];
            } | {
                not: import("./condition.ts").Condition;
            }, Record<string, unknown>>>>;
            on: z.ZodOptional<z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<Readonly<Record<string, import("./event-pattern.ts").FieldPattern>>, Record<string, unknown>>>>;
        }, z.core.$strict>>;
        with: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
        optional: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>>;
    quiet: z.ZodOptional<z.ZodObject<{
        when: z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<{
            seen: import("./event-pattern.ts").EventPattern;
            times: number;
        } | {
            between: {
                from: import("./event-pattern.ts").EventPattern;
                to: import("./event-pattern.ts").EventPattern;
            };
        } | {
            elapsed_ms: number;
            since?: import("./event-pattern.ts").EventPattern;
        } | {
            all: readonly import("./condition.ts").Condition[];
        } | {
            any: readonly import("./condition.ts").Condition[];
        } | {
            not: import("./condition.ts").Condition;
        }, Record<string, unknown>>>;
        ends_within_ms: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type Quiet = z.infer<typeof quietSchema>;
export type FaultPlan = z.infer<typeof planSchema>;
/** `quiet while 2000 ms since stage-start; jobs end within 5000 ms`. */
export declare function describeQuiet({ when, ends_within_ms }: Quiet): string;
