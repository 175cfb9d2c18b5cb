import { z } from "zod";

const patchOperation = z
  .looseObject({ op: z.enum(["add", "remove", "replace", "move", "copy", "test"]), path: z.string() })
  .describe("RFC 6902.");

/** Whoever is silent, or speaks no AdmissionReview, says nothing else. */
const ALONE = ["hangs", "status"] as const;

/** What a webhook says to one question; {} allows it as it is. */
const answerSchema = z
  .strictObject({
    patch: z.array(patchOperation).optional().describe("Allows it, changed by this JSON Patch; of mutating webhooks."),
    deny: z
      .strictObject({
        message: z.string().optional(),
        code: z.int().optional().describe("HTTP status for the client; the API server makes 400 of none."),
        reason: z.string().optional().describe("As in a Status: Forbidden, Invalid."),
      })
      .optional()
      .describe("Refuses it."),
    warnings: z.array(z.string()).optional().describe("Whoever asked is warned in these words."),
    after_ms: z.int().min(1).optional().describe("The answer takes so long."),
    hangs: z.literal(true).optional().describe("The question is taken and never answered."),
    status: z.int().min(200).max(599).optional().describe("HTTP status in place of an AdmissionReview."),
    body: z.string().optional().describe("Text that goes with `status`."),
  })
  .superRefine((answer, context) => {
    const given = Object.keys(answer).filter((key) => key !== "after_ms");
    const refuse = (key: string, message: string) => context.addIssue({ code: "custom", path: [key], message });
    if (answer.deny !== undefined && answer.patch !== undefined)
      refuse("patch", "a refusal changes nothing; leave it out");
    if (answer.body !== undefined && answer.status === undefined) refuse("body", "goes with status only; say which");
    for (const key of ALONE) {
      const other = given.find((each) => each !== key && each !== "body");
      if (answer[key] !== undefined && other !== undefined)
        refuse(other, `cannot stand beside ${key}; leave one of them out`);
    }
  });

/** An admission webhook of a scenario: its configuration in Kubernetes' own words, and what it says. */
export const webhookSchema = z
  .strictObject({
    name: z.string().describe("As Kubernetes wants it, a domain of three parts: sidecar.mesh.example.com."),
    phase: z.enum(["mutating", "validating"]),
    rules: z
      .array(z.looseObject({}))
      .min(1)
      .default([{ operations: ["CREATE"], apiGroups: [""], apiVersions: ["v1"], resources: ["pods"] }])
      .describe("What it is asked about; the creation of pods when left out."),
    failurePolicy: z.enum(["Fail", "Ignore"]).default("Fail"),
    timeoutSeconds: z.int().min(1).max(30).default(10),
    namespaceSelector: z
      .looseObject({})
      .optional()
      .describe("The namespace of the jobs when left out; {} is every one."),
    objectSelector: z.looseObject({}).optional(),
    matchConditions: z.array(z.looseObject({})).optional(),
    reinvocationPolicy: z.enum(["Never", "IfNeeded"]).optional(),
    sideEffects: z.enum(["None", "NoneOnDryRun"]).default("None"),
    tls: z
      .enum(["expired", "not-yet-valid", "wrong-name", "unknown-ca"])
      .optional()
      .describe("What is wrong with the certificate of its server; nothing when left out."),
    answers: z
      .array(answerSchema)
      .min(1)
      .default([{}])
      .describe(
        "In turn, one for each question; the last one goes for all further ones. Allows everything when left out.",
      ),
  })
  .superRefine(({ phase, answers, reinvocationPolicy }, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    if (phase === "mutating") return;
    answers.forEach(({ patch }, index) => {
      if (patch !== undefined)
        refuse(["answers", index, "patch"], "only a webhook of phase mutating may change what is asked about");
    });
    if (reinvocationPolicy !== undefined)
      refuse(["reinvocationPolicy"], "only webhooks of phase mutating are asked again");
  });

export type Webhook = z.infer<typeof webhookSchema>;
/** As it is written: an entry of `cluster.webhooks`. */
export type WrittenWebhook = z.input<typeof webhookSchema>;
export type WebhookAnswer = Webhook["answers"][number];
