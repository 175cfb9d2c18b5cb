import { z } from "zod";
/** report.json. The name changes with every change that breaks readers. */
export declare const reportSchema: z.ZodObject<{
    schema: z.ZodLiteral<"faultline.report/2">;
    run: z.ZodString;
    subject: z.ZodString;
    subjectVersion: z.ZodOptional<z.ZodString>;
    world: z.ZodString;
    seed: z.ZodString;
    versions: z.ZodReadonly<z.ZodRecord<z.ZodString, z.ZodString>>;
    startedAt: z.ZodISODateTime;
    durationMs: z.ZodNumber;
    counts: z.ZodRecord<z.ZodEnum<{
        error: "error";
        fail: "fail";
        "known-failure": "known-failure";
        pass: "pass";
        skip: "skip";
        "unexpected-pass": "unexpected-pass";
        unsupported: "unsupported";
    }>, z.ZodInt>;
    scenarios: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        file: z.ZodString;
        title: z.ZodString;
        docs: z.ZodString;
        issue: z.ZodReadonly<z.ZodArray<z.ZodString>>;
        result: z.ZodEnum<{
            error: "error";
            fail: "fail";
            "known-failure": "known-failure";
            pass: "pass";
            skip: "skip";
            "unexpected-pass": "unexpected-pass";
            unsupported: "unsupported";
        }>;
        durationMs: z.ZodNumber;
        reason: z.ZodOptional<z.ZodString>;
        expectations: z.ZodReadonly<z.ZodArray<z.ZodObject<{
            id: z.ZodString;
            outcome: z.ZodEnum<{
                fail: "fail";
                "not-applicable": "not-applicable";
                pass: "pass";
            }>;
            expected: z.ZodString;
            got: z.ZodString;
            evidence: z.ZodReadonly<z.ZodArray<z.ZodInt>>;
            nearest: z.ZodOptional<z.ZodString>;
            hint: z.ZodOptional<z.ZodString>;
            place: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>>;
        invariants: z.ZodReadonly<z.ZodArray<z.ZodObject<{
            id: z.ZodString;
            outcome: z.ZodEnum<{
                fail: "fail";
                "not-applicable": "not-applicable";
                pass: "pass";
            }>;
            expected: z.ZodString;
            got: z.ZodString;
            evidence: z.ZodReadonly<z.ZodArray<z.ZodInt>>;
            nearest: z.ZodOptional<z.ZodString>;
            hint: z.ZodOptional<z.ZodString>;
            place: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>>;
        faults: z.ZodReadonly<z.ZodArray<z.ZodObject<{
            entry: z.ZodInt;
            text: z.ZodString;
            matched: z.ZodInt;
            fired: z.ZodInt;
            optional: z.ZodBoolean;
        }, z.core.$strict>>>;
        requests: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodInt>>;
        history: z.ZodOptional<z.ZodString>;
        excerpts: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        rerun: z.ZodString;
    }, z.core.$strict>>>;
    unfinished: z.ZodReadonly<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
export type Report = z.infer<typeof reportSchema>;
