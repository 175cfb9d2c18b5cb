import { z } from "zod";
import type { Armed, Fault } from "./fault.ts";
import type { Target } from "./points/target.ts";
/** One line of a fault plan: where, when and what (design, "Faults are data"). */
export declare const planEntrySchema: z.ZodObject<{
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
}, z.core.$strict>;
export type PlanEntry = z.infer<typeof planEntrySchema>;
/** Looks up the catalogue. Plans are checked before, so an unknown id is a programming error. */
export declare function definitionOf(id: string): Fault;
export declare function arm(entry: PlanEntry): Armed;
/** Whom the entry befalls. */
export declare function targetOf(entry: PlanEntry): Target;
