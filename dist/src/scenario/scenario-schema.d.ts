import { z } from "zod";
import type { Path } from "../diagnostics/index.ts";
import type { Place } from "./document-places.ts";
export declare const CONNECTION_FORMS: readonly ["token", "client-certificate", "kubeconfig", "kubeconfig-context", "kubeconfig-exec", "in-cluster"];
/** What a scenario without a config.toml of its own runs with. */
export declare const DEFAULT_CONFIG = "[[runners]]\n";
/** A scenario file (design, "Five nouns"). Ids are not in the file: they are its path. */
export declare const scenarioSchema: z.ZodObject<{
    title: z.ZodString;
    docs: z.ZodString;
    covers: z.ZodDefault<z.ZodArray<z.ZodString>>;
    issue: z.ZodDefault<z.ZodUnion<readonly [z.ZodPipe<z.ZodString, z.ZodTransform<string[], string>>, z.ZodArray<z.ZodString>]>>;
    tags: z.ZodDefault<z.ZodArray<z.ZodString>>;
    needs: z.ZodDefault<z.ZodArray<z.ZodEnum<{
        clock: "clock";
        isolation: "isolation";
        pwsh: "pwsh";
        users: "users";
        "wire-faults": "wire-faults";
    }>>>;
    features: z.ZodDefault<z.ZodArray<z.ZodEnum<{
        "command-line-settings": "command-line-settings";
        "environment-settings": "environment-settings";
        "fractional-http2-timeouts": "fractional-http2-timeouts";
        "in-cluster": "in-cluster";
        kubeconfig: "kubeconfig";
        "own-log": "own-log";
        "own-trace": "own-trace";
        "own-ways": "own-ways";
        "pod-spec": "pod-spec";
        powershell: "powershell";
        "session-server": "session-server";
    }>>>;
    limit: z.ZodDefault<z.ZodInt>;
    config: z.ZodDefault<z.ZodString>;
    config_warnings: z.ZodDefault<z.ZodArray<z.ZodString>>;
    flags: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodBoolean>>;
    runner_files: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    runner_env: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    subject: z.ZodDefault<z.ZodEnum<{
        "in-process": "in-process";
        process: "process";
    }>>;
    runner_args: z.ZodDefault<z.ZodArray<z.ZodString>>;
    connect: z.ZodDefault<z.ZodEnum<{
        "client-certificate": "client-certificate";
        "in-cluster": "in-cluster";
        kubeconfig: "kubeconfig";
        "kubeconfig-context": "kubeconfig-context";
        "kubeconfig-exec": "kubeconfig-exec";
        token: "token";
    }>>;
    cluster: z.ZodPrefault<z.ZodObject<{
        objects: z.ZodDefault<z.ZodArray<z.ZodObject<{
            apiVersion: z.ZodString;
            kind: z.ZodString;
        }, z.core.$loose>>>;
        runner_role: z.ZodOptional<z.ZodArray<z.ZodObject<{
            apiGroups: z.ZodArray<z.ZodString>;
            resources: z.ZodArray<z.ZodString>;
            verbs: z.ZodArray<z.ZodString>;
        }, z.core.$loose>>>;
        runner_lacks: z.ZodDefault<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>>;
    gitlab: z.ZodPrefault<z.ZodObject<{
        max_artifact_bytes: z.ZodOptional<z.ZodInt>;
        direct_download: z.ZodOptional<z.ZodBoolean>;
        failure_reasons: z.ZodOptional<z.ZodArray<z.ZodString>>;
        tells_timeout: z.ZodOptional<z.ZodBoolean>;
        max_trace_bytes: z.ZodOptional<z.ZodInt>;
        confirmation_timeout: z.ZodOptional<z.ZodInt>;
        silence_timeout: z.ZodOptional<z.ZodInt>;
        trace_update_interval: z.ZodOptional<z.ZodInt>;
        token_mask_prefixes: z.ZodOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>>;
    projects: z.ZodDefault<z.ZodArray<z.ZodObject<{
        path: z.ZodString;
        files: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        submodules: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        commits: z.ZodDefault<z.ZodInt>;
    }, z.core.$strict>>>;
    project: z.ZodObject<{
        path: z.ZodDefault<z.ZodString>;
        ci: z.ZodDefault<z.ZodString>;
        web_ide: z.ZodOptional<z.ZodString>;
        files: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        submodules: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        commits: z.ZodDefault<z.ZodInt>;
        variables: z.ZodDefault<z.ZodArray<z.ZodObject<{
            key: z.ZodString;
            value: z.ZodOptional<z.ZodString>;
            token_of: z.ZodOptional<z.ZodString>;
            masked: z.ZodDefault<z.ZodBoolean>;
            file: z.ZodDefault<z.ZodBoolean>;
            raw: z.ZodDefault<z.ZodBoolean>;
        }, z.core.$strict>>>;
    }, z.core.$strict>;
    actions: z.ZodDefault<z.ZodArray<z.ZodObject<{
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
    }, z.core.$strict>>>;
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
                seen: import("../faults/event-pattern.ts").EventPattern;
                times: number;
            } | {
                between: {
                    from: import("../faults/event-pattern.ts").EventPattern;
                    to: import("../faults/event-pattern.ts").EventPattern;
                };
            } | {
                elapsed_ms: number;
                since?: import("../faults/event-pattern.ts").EventPattern;
            } | {
                all: readonly import("../faults/condition.ts").Condition[];
            } | {
                any: readonly import("../faults/condition.ts").Condition[];
            } | {
                not: import("../faults/condition.ts").Condition;
            }, Record<string, unknown>>>>;
            until: z.ZodOptional<z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<{
                seen: import("../faults/event-pattern.ts").EventPattern;
                times: number;
            } | {
                between: {
                    from: import("../faults/event-pattern.ts").EventPattern;
                    to: import("../faults/event-pattern.ts").EventPattern;
                };
            } | {
                elapsed_ms: number;
                since?: import("../faults/event-pattern.ts").EventPattern;
            } | {
                all: readonly import("../faults/condition.ts").Condition[];
            } | {
                any: readonly import("../faults/condition.ts").Condition[];
            } | {
                not: import("../faults/condition.ts").Condition;
            }, Record<string, unknown>>>>;
            while: z.ZodOptional<z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<{
                seen: import("../faults/event-pattern.ts").EventPattern;
                times: number;
            } | {
                between: {
                    from: import("../faults/event-pattern.ts").EventPattern;
                    to: import("../faults/event-pattern.ts").EventPattern;
                };
            } | {
                elapsed_ms: number;
                since?: import("../faults/event-pattern.ts").EventPattern;
            } | {
                all: readonly import("../faults/condition.ts").Condition[];
            } | {
                any: readonly import("../faults/condition.ts").Condition[];
            } | {
                not: import("../faults/condition.ts").Condition;
            }, Record<string, unknown>>>>;
            on: z.ZodOptional<z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<Readonly<Record<string, import("../faults/event-pattern.ts").FieldPattern>>, Record<string, unknown>>>>;
        }, z.core.$strict>>;
        with: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
        optional: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>>;
    quiet: z.ZodOptional<z.ZodObject<{
        when: z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<{
            seen: import("../faults/event-pattern.ts").EventPattern;
            times: number;
        } | {
            between: {
                from: import("../faults/event-pattern.ts").EventPattern;
                to: import("../faults/event-pattern.ts").EventPattern;
            };
        } | {
            elapsed_ms: number;
            since?: import("../faults/event-pattern.ts").EventPattern;
        } | {
            all: readonly import("../faults/condition.ts").Condition[];
        } | {
            any: readonly import("../faults/condition.ts").Condition[];
        } | {
            not: import("../faults/condition.ts").Condition;
        }, Record<string, unknown>>>;
        ends_within_ms: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>>;
    expect: z.ZodObject<{
        jobs: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
            state: z.ZodOptional<z.ZodEnum<{
                canceled: "canceled";
                failed: "failed";
                success: "success";
            }>>;
            failure_reason: z.ZodOptional<z.ZodString>;
            exit_code: z.ZodOptional<z.ZodInt>;
            trace: z.ZodOptional<z.ZodObject<{
                contains: z.ZodDefault<z.ZodArray<z.ZodString>>;
                lacks: z.ZodDefault<z.ZodArray<z.ZodString>>;
                matches: z.ZodDefault<z.ZodArray<z.ZodString>>;
                bytes: z.ZodOptional<z.ZodObject<{
                    sha256: z.ZodOptional<z.ZodString>;
                    size: z.ZodOptional<z.ZodInt>;
                    contains_base64: z.ZodDefault<z.ZodArray<z.ZodBase64>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
            pod: z.ZodOptional<z.ZodObject<{
                jsonpath: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
                cel: z.ZodDefault<z.ZodArray<z.ZodString>>;
                spec: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
                metadata: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
            }, z.core.$strict>>;
            terminal: z.ZodOptional<z.ZodObject<{
                statuses: z.ZodOptional<z.ZodArray<z.ZodInt>>;
                contains: z.ZodDefault<z.ZodArray<z.ZodString>>;
                lacks: z.ZodDefault<z.ZodArray<z.ZodString>>;
            }, z.core.$strict>>;
            ports: z.ZodDefault<z.ZodArray<z.ZodObject<{
                service: z.ZodString;
                port: z.ZodString;
                method: z.ZodDefault<z.ZodString>;
                status: z.ZodInt;
                contains: z.ZodDefault<z.ZodArray<z.ZodString>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>>;
        job: z.ZodOptional<z.ZodObject<{
            state: z.ZodOptional<z.ZodEnum<{
                canceled: "canceled";
                failed: "failed";
                success: "success";
            }>>;
            failure_reason: z.ZodOptional<z.ZodString>;
            exit_code: z.ZodOptional<z.ZodInt>;
            trace: z.ZodOptional<z.ZodObject<{
                contains: z.ZodDefault<z.ZodArray<z.ZodString>>;
                lacks: z.ZodDefault<z.ZodArray<z.ZodString>>;
                matches: z.ZodDefault<z.ZodArray<z.ZodString>>;
                bytes: z.ZodOptional<z.ZodObject<{
                    sha256: z.ZodOptional<z.ZodString>;
                    size: z.ZodOptional<z.ZodInt>;
                    contains_base64: z.ZodDefault<z.ZodArray<z.ZodBase64>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
            pod: z.ZodOptional<z.ZodObject<{
                jsonpath: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
                cel: z.ZodDefault<z.ZodArray<z.ZodString>>;
                spec: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
                metadata: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
            }, z.core.$strict>>;
            terminal: z.ZodOptional<z.ZodObject<{
                statuses: z.ZodOptional<z.ZodArray<z.ZodInt>>;
                contains: z.ZodDefault<z.ZodArray<z.ZodString>>;
                lacks: z.ZodDefault<z.ZodArray<z.ZodString>>;
            }, z.core.$strict>>;
            ports: z.ZodDefault<z.ZodArray<z.ZodObject<{
                service: z.ZodString;
                port: z.ZodString;
                method: z.ZodDefault<z.ZodString>;
                status: z.ZodInt;
                contains: z.ZodDefault<z.ZodArray<z.ZodString>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>;
        pod: z.ZodOptional<z.ZodObject<{
            jsonpath: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
            cel: z.ZodDefault<z.ZodArray<z.ZodString>>;
            spec: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
            metadata: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
        }, z.core.$strict>>;
        created: z.ZodDefault<z.ZodArray<z.ZodObject<{
            jsonpath: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
            cel: z.ZodDefault<z.ZodArray<z.ZodString>>;
            resource: z.ZodString;
            name: z.ZodOptional<z.ZodString>;
            object: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
            count: z.ZodDefault<z.ZodUnion<readonly [z.ZodInt, z.ZodObject<{
                min: z.ZodOptional<z.ZodInt>;
                max: z.ZodOptional<z.ZodInt>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>>>;
        requests: z.ZodDefault<z.ZodArray<z.ZodObject<{
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
            count: z.ZodDefault<z.ZodUnion<readonly [z.ZodInt, z.ZodObject<{
                min: z.ZodOptional<z.ZodInt>;
                max: z.ZodOptional<z.ZodInt>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>>>;
        retries: z.ZodDefault<z.ZodArray<z.ZodObject<{
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
            attempts: z.ZodUnion<readonly [z.ZodInt, z.ZodObject<{
                min: z.ZodOptional<z.ZodInt>;
                max: z.ZodOptional<z.ZodInt>;
            }, z.core.$strict>]>;
            delays_ms: z.ZodOptional<z.ZodArray<z.ZodNumber>>;
        }, z.core.$strict>>>;
        warnings: z.ZodDefault<z.ZodArray<z.ZodString>>;
        runner_log: z.ZodOptional<z.ZodObject<{
            contains: z.ZodDefault<z.ZodArray<z.ZodString>>;
            lacks: z.ZodDefault<z.ZodArray<z.ZodString>>;
            lines: z.ZodDefault<z.ZodArray<z.ZodObject<{
                level: z.ZodOptional<z.ZodEnum<{
                    debug: "debug";
                    error: "error";
                    info: "info";
                    warning: "warning";
                }>>;
                contains: z.ZodOptional<z.ZodString>;
                matches: z.ZodOptional<z.ZodString>;
                fields: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
                count: z.ZodDefault<z.ZodUnion<readonly [z.ZodInt, z.ZodObject<{
                    min: z.ZodOptional<z.ZodInt>;
                    max: z.ZodOptional<z.ZodInt>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>;
        events: z.ZodDefault<z.ZodArray<z.ZodObject<{
            type: z.ZodEnum<{
                "container-state": "container-state";
                "exec-exit": "exec-exit";
                "exec-start": "exec-start";
                "fault-fired": "fault-fired";
                "faults-quiet": "faults-quiet";
                "job-cancel": "job-cancel";
                "job-drop": "job-drop";
                "job-state": "job-state";
                "job-trace": "job-trace";
                "job-trace-lost": "job-trace-lost";
                mark: "mark";
                object: "object";
                "pod-phase": "pod-phase";
                "pod-removed": "pod-removed";
                "port-visit": "port-visit";
                "process-table": "process-table";
                request: "request";
                response: "response";
                "response-lost": "response-lost";
                "runner-exit": "runner-exit";
                "runner-leftovers": "runner-leftovers";
                "runner-log": "runner-log";
                "runner-start": "runner-start";
                "runner-stop": "runner-stop";
                "stage-end": "stage-end";
                "stage-output": "stage-output";
                "stage-start": "stage-start";
                "stream-close": "stream-close";
                "stream-data": "stream-data";
                "stream-open": "stream-open";
                "terminal-close": "terminal-close";
                "terminal-data": "terminal-data";
                "terminal-open": "terminal-open";
            }>;
            count: z.ZodDefault<z.ZodUnion<readonly [z.ZodInt, z.ZodObject<{
                min: z.ZodOptional<z.ZodInt>;
                max: z.ZodOptional<z.ZodInt>;
            }, z.core.$strict>]>>;
        }, z.core.$loose>>>;
        sequence: z.ZodDefault<z.ZodArray<z.ZodObject<{
            request: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strict>>;
            event: z.ZodOptional<z.ZodObject<{
                type: z.ZodEnum<{
                    "container-state": "container-state";
                    "exec-exit": "exec-exit";
                    "exec-start": "exec-start";
                    "fault-fired": "fault-fired";
                    "faults-quiet": "faults-quiet";
                    "job-cancel": "job-cancel";
                    "job-drop": "job-drop";
                    "job-state": "job-state";
                    "job-trace": "job-trace";
                    "job-trace-lost": "job-trace-lost";
                    mark: "mark";
                    object: "object";
                    "pod-phase": "pod-phase";
                    "pod-removed": "pod-removed";
                    "port-visit": "port-visit";
                    "process-table": "process-table";
                    request: "request";
                    response: "response";
                    "response-lost": "response-lost";
                    "runner-exit": "runner-exit";
                    "runner-leftovers": "runner-leftovers";
                    "runner-log": "runner-log";
                    "runner-start": "runner-start";
                    "runner-stop": "runner-stop";
                    "stage-end": "stage-end";
                    "stage-output": "stage-output";
                    "stage-start": "stage-start";
                    "stream-close": "stream-close";
                    "stream-data": "stream-data";
                    "stream-open": "stream-open";
                    "terminal-close": "terminal-close";
                    "terminal-data": "terminal-data";
                    "terminal-open": "terminal-open";
                }>;
            }, z.core.$loose>>;
            absent: z.ZodDefault<z.ZodBoolean>;
            within_ms: z.ZodOptional<z.ZodNumber>;
            at_least_ms: z.ZodOptional<z.ZodNumber>;
        }, z.core.$strict>>>;
    }, z.core.$strict>;
}, z.core.$strict>;
/** The `matrix:` of a scenario file, checked before its cases are. */
export declare const matrixSchema: z.ZodObject<{
    matrix: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        given: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>>>;
    }, z.core.$loose>>>;
}, z.core.$loose>;
export type ConnectionForm = (typeof CONNECTION_FORMS)[number];
export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type ScenarioVariable = ScenarioFile["project"]["variables"][number];
export type ScenarioAction = ScenarioFile["actions"][number];
export interface Scenario extends ScenarioFile {
    /** Path below `scenarios/` without `.yaml`: `retry/tls-handshake-timeout`; with the name of the case where the file has a matrix. */
    id: string;
    /** Where it was read from, for messages. */
    file: string;
    /** The line and column of what stands at this path, in the case or in the part that all cases share; undefined without a file. */
    placeOf(path: Path): Place | undefined;
}
