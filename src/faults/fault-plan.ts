import { z } from "zod";
import { verbs } from "./verbs.ts";
import { catalogue } from "./catalogue/index.ts";
import type { Armed, Fault } from "./fault.ts";

const where = z
  .strictObject({
    target: z
      .enum(["api", "gitlab", "git", "object-store", "registry"])
      .default("api")
      .describe("Which server misbehaves."),
    method: z.string().optional().describe("HTTP method."),
    path: z.string().optional().describe("Part of the request path."),
    verb: verbs.optional().describe("Kubernetes verb: get, list, watch, create, update, patch, delete."),
    resource: z.string().optional().describe("Plural name: pods, secrets."),
    subresource: z.string().optional().describe('exec, attach, log; "" for none.'),
    namespace: z.string().optional(),
    name: z.string().optional().describe("Part of the object's name."),
    container: z.string().optional(),
    image: z.string().optional().describe("Part of the image's name; for registries."),
    command: z.string().optional().describe("Part of the exec command line, words joined by blanks."),
  })
  .prefault({});

const when = z
  .strictObject({
    nth: z.int().min(1).optional().describe("Only the nth match."),
    from: z.int().min(1).optional().describe("From this match on."),
    to: z.int().min(1).optional().describe("Up to and including this match."),
    probability: z.number().min(0).max(1).optional().describe("Chance for each match, drawn from the run's seed."),
    after: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .describe(
        "Only once an event with these fields is in the History, e.g. {type: stage-start, stage: step_script}.",
      ),
  })
  .refine(({ nth, from, to }) => nth === undefined || (from === undefined && to === undefined), {
    message: "nth cannot stand beside from or to",
  })
  .prefault({});

/** One line of a fault plan: where, when and what (design, "Faults are data"). */
export const planEntrySchema = z
  .strictObject({
    fault: z.enum(catalogue.map(({ id }) => id)).describe("Id of the catalogue."),
    where,
    when,
    with: z.record(z.string(), z.unknown()).default({}).describe("Parameters of the fault."),
    optional: z.boolean().default(false).describe("An entry that never fired is no failure."),
  })
  .superRefine((entry, context) => {
    const outcome = definitionOf(entry.fault).parameters.safeParse(entry.with);
    for (const issue of outcome.error?.issues ?? []) {
      context.addIssue({ ...issue, path: ["with", ...issue.path] } as Parameters<typeof context.addIssue>[0]);
    }
    if (!outcome.success) return;
    const { layer } = definitionOf(entry.fault).arm(outcome.data);
    if ((layer === "pull") !== (entry.where.target === "registry")) {
      context.addIssue({
        code: "custom",
        path: ["where", "target"],
        message: `${entry.fault} ${layer === "pull" ? "needs" : "cannot have"} the target registry`,
      });
    }
    const details = Object.keys(entry.where).filter((key) => key !== "target");
    if (layer === "connection" && details.length > 0) {
      context.addIssue({
        code: "custom",
        path: ["where", details[0] ?? ""],
        message: "a connection has no request yet: this fault only knows the target and the number of the connection",
      });
    }
  });

export type PlanEntry = z.infer<typeof planEntrySchema>;

/** Looks up the catalogue. Plans are checked before, so an unknown id is a programming error. */
export function definitionOf(id: string): Fault {
  const fault = catalogue.find((candidate) => candidate.id === id);
  if (fault === undefined) throw new Error(`no fault "${id}" in the catalogue`);
  return fault;
}

export function arm(entry: PlanEntry): Armed {
  const fault = definitionOf(entry.fault);
  return fault.arm(fault.parameters.parse(entry.with));
}

/** One line for people: `api, 1st create of pods: acts upon the request, then resets …`. */
export function describeEntry(entry: PlanEntry): string {
  const fault = definitionOf(entry.fault);
  const { target, verb, resource, subresource, ...rest } = entry.where;
  const request = [verb, [resource, subresource].filter((part) => part !== undefined && part !== "").join("/")];
  const details = Object.entries(rest).map(([key, value]) => `${key}=${value}`);
  const place = [...request, ...details].filter((part) => part !== undefined && part !== "").join(" ");
  return `${target}${place === "" ? "" : ` ${place}`}, ${times(entry)}: ${fault.describe(fault.parameters.parse(entry.with))}`;
}

function times({ when: { nth, from, to, probability, after } }: PlanEntry): string {
  const parts = [
    nth !== undefined && `match ${nth}`,
    from !== undefined && `from match ${from}`,
    to !== undefined && `to match ${to}`,
    probability !== undefined && `${probability * 100} % of matches`,
    after !== undefined && `after ${Object.values(after).join(" ")}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "every match" : parts.join(", ");
}
