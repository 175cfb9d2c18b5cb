import { z } from "zod";
declare const trace: z.ZodObject<{
    contains: z.ZodDefault<z.ZodArray<z.ZodString>>;
    lacks: z.ZodDefault<z.ZodArray<z.ZodString>>;
    matches: z.ZodDefault<z.ZodArray<z.ZodString>>;
    bytes: z.ZodOptional<z.ZodObject<{
        sha256: z.ZodOptional<z.ZodString>;
        size: z.ZodOptional<z.ZodInt>;
        contains_base64: z.ZodDefault<z.ZodArray<z.ZodBase64>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
declare const pod: z.ZodObject<{
    jsonpath: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
    cel: z.ZodDefault<z.ZodArray<z.ZodString>>;
    spec: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
    metadata: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
}, z.core.$strict>;
declare const terminal: z.ZodObject<{
    statuses: z.ZodOptional<z.ZodArray<z.ZodInt>>;
    contains: z.ZodDefault<z.ZodArray<z.ZodString>>;
    lacks: z.ZodDefault<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
declare const portAnswer: z.ZodObject<{
    service: z.ZodString;
    port: z.ZodString;
    method: z.ZodDefault<z.ZodString>;
    status: z.ZodInt;
    contains: z.ZodDefault<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
declare const job: z.ZodObject<{
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
}, z.core.$strict>;
declare const events: z.ZodObject<{
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
}, z.core.$loose>;
declare const requests: z.ZodObject<{
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
}, z.core.$strict>;
declare const retries: z.ZodObject<{
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
}, z.core.$strict>;
/** The `expect:` block of a scenario: what must be true afterwards, beside the invariants. */
export declare const expectationsSchema: z.ZodObject<{
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
export type Expectations = z.infer<typeof expectationsSchema>;
export type JobExpectation = z.infer<typeof job>;
export type PodExpectation = z.infer<typeof pod>;
export type TerminalExpectation = z.infer<typeof terminal>;
export type PortExpectation = z.infer<typeof portAnswer>;
export type TraceExpectation = z.infer<typeof trace>;
export type RequestExpectation = z.infer<typeof requests>;
export type RetryExpectation = z.infer<typeof retries>;
export type EventExpectation = z.infer<typeof events>;
export {};
