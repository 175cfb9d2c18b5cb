import { z } from "zod";
/**
 * An event of the History by its type and some of its fields, with further keys of its own place beside them. Fields are compared as
 * parts: tables may have more keys, null means absent. Every pattern of a fault plan's condition is one here, too.
 */
export declare function eventFilter<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<{
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
} & Shape extends infer T ? { -readonly [P in keyof T]: T[P]; } : never, z.core.$loose>;
