import { z } from "zod";
import { catalogue } from "./catalogue/index.ts";
import type { Armed, Fault } from "./fault.ts";
import { impossiblePlace } from "./impossible-place.ts";
import { KNOWN_AT } from "./points/hook-points.ts";
import type { Target } from "./points/target.ts";
import { REAL_MEANS, withoutRealMeans } from "./real-means.ts";
import { whenSchema } from "./when.ts";
import { whereSchema } from "./where.ts";

/** One line of a fault plan: where, when and what (design, "Faults are data"). */
export const planEntrySchema = z
  .strictObject({
    fault: z.enum(catalogue.map(({ id }) => id)).describe("Id of the catalogue."),
    where: whereSchema,
    when: whenSchema,
    with: z.record(z.string(), z.unknown()).default({}).describe("Parameters of the fault."),
    means: z
      .enum(["simulated", "real"])
      .optional()
      .describe(
        "How it is done: by the simulation, or to the cluster's objects as a person with rights would do it. Left out: simulated, and by real means where a cluster cannot be simulated.",
      ),
    optional: z.boolean().default(false).describe("An entry that never fired is no failure."),
  })
  .superRefine((entry, context) => {
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    const fault = definitionOf(entry.fault);
    const outcome = fault.parameters.safeParse(entry.with);
    for (const issue of outcome.error?.issues ?? []) {
      context.addIssue({ ...issue, path: ["with", ...issue.path] } as Parameters<typeof context.addIssue>[0]);
    }
    const { target = fault.targets[0], ...details } = entry.where;
    if (!fault.targets.includes(target)) {
      say(["where", "target"], `${fault.id} cannot befall it; known for this fault: ${fault.targets.join(", ")}`);
    }
    if (!outcome.success) return;
    const armed = fault.arm(outcome.data);
    const { hook } = armed;
    const lacking = entry.means === "real" ? withoutRealMeans(fault.id, armed) : undefined;
    if (lacking !== undefined) {
      say(
        ["means"],
        `${fault.id} has no real means: ${lacking}; leave it out, or take one of ${Object.keys(REAL_MEANS).join(", ")}`,
      );
    }
    const known = KNOWN_AT[hook];
    const unknown = Object.keys(details).find((key) => !known.includes(key));
    if (unknown !== undefined)
      say(["where", unknown], `${placeText(hook)}; known there: ${["target", ...known].join(", ")}`);
    const impossible = unknown === undefined ? impossiblePlace(fault, armed, target, details) : undefined;
    if (impossible !== undefined) say(["where", impossible.key], impossible.message);
    if (hook !== "moment" && entry.when.on !== undefined) {
      say(
        ["when", "on"],
        `${fault.id} answers to what is asked of a server; only faults that happen by themselves wait for an event`,
      );
    }
  });

export type PlanEntry = z.infer<typeof planEntrySchema>;

function placeText(hook: Armed["hook"]): string {
  if (hook === "connection") return "a connection has no request yet";
  if (hook === "moment") return "this fault happens by itself and not at a request";
  return `means nothing at a ${hook}`;
}

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

/** Who brings about what happens inside a world's cluster: the cluster's own simulation, hands in a cluster of ours, or hands in one that is not. */
export type Inside = "simulated" | "own-by-hand" | "real";

/**
 * Whether it is done to the cluster by real means. Where hands do what happens inside that is also so where the plan leaves it open and
 * nothing before the cluster can do it.
 */
export function isByRealMeans(entry: PlanEntry, inside: Inside): boolean {
  if (inside !== "real" && REAL_MEANS[entry.fault]?.ofNodes === true) return false;
  if (entry.means !== undefined || inside === "simulated") return entry.means === "real";
  return !definitionOf(entry.fault).worlds.includes("proxy") && withoutRealMeans(entry.fault, arm(entry)) === undefined;
}

/** Why an entry cannot happen where the inside of the cluster is not ours; undefined when it can. */
export function onlySimulated(entry: PlanEntry): string | undefined {
  if (definitionOf(entry.fault).worlds.includes("proxy") && entry.means !== "real") return undefined;
  return withoutRealMeans(entry.fault, arm(entry));
}

/** Whom the entry befalls. */
export function targetOf(entry: PlanEntry): Target {
  return entry.where.target ?? definitionOf(entry.fault).targets[0];
}
