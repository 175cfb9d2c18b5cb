import { z } from "zod";
import { catalogue } from "./catalogue/index.js";
import { KNOWN_AT } from "./points/hook-points.js";
import { whenSchema } from "./when.js";
import { whereSchema } from "./where.js";
/** One line of a fault plan: where, when and what (design, "Faults are data"). */
export const planEntrySchema = z
    .strictObject({
    fault: z.enum(catalogue.map(({ id }) => id)).describe("Id of the catalogue."),
    where: whereSchema,
    when: whenSchema,
    with: z.record(z.string(), z.unknown()).default({}).describe("Parameters of the fault."),
    optional: z.boolean().default(false).describe("An entry that never fired is no failure."),
})
    .superRefine((entry, context) => {
    const say = (path, message) => context.addIssue({ code: "custom", path, message });
    const fault = definitionOf(entry.fault);
    const outcome = fault.parameters.safeParse(entry.with);
    for (const issue of outcome.error?.issues ?? []) {
        context.addIssue({ ...issue, path: ["with", ...issue.path] });
    }
    const { target = fault.targets[0], ...details } = entry.where;
    if (!fault.targets.includes(target)) {
        say(["where", "target"], `${fault.id} cannot befall it; known for this fault: ${fault.targets.join(", ")}`);
    }
    if (!outcome.success)
        return;
    const { hook } = fault.arm(outcome.data);
    const known = KNOWN_AT[hook];
    const unknown = Object.keys(details).find((key) => !known.includes(key));
    if (unknown !== undefined)
        say(["where", unknown], `${placeText(hook)}; known there: ${["target", ...known].join(", ")}`);
    if (hook !== "moment" && entry.when.on !== undefined) {
        say(["when", "on"], `${fault.id} answers to what is asked of a server; only faults that happen by themselves wait for an event`);
    }
});
function placeText(hook) {
    if (hook === "connection")
        return "a connection has no request yet";
    if (hook === "moment")
        return "this fault happens by itself and not at a request";
    return `means nothing at a ${hook}`;
}
/** Looks up the catalogue. Plans are checked before, so an unknown id is a programming error. */
export function definitionOf(id) {
    const fault = catalogue.find((candidate) => candidate.id === id);
    if (fault === undefined)
        throw new Error(`no fault "${id}" in the catalogue`);
    return fault;
}
export function arm(entry) {
    const fault = definitionOf(entry.fault);
    return fault.arm(fault.parameters.parse(entry.with));
}
/** Whom the entry befalls. */
export function targetOf(entry) {
    return entry.where.target ?? definitionOf(entry.fault).targets[0];
}
