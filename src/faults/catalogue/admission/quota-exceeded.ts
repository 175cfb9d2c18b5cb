import { z } from "zod";
import { defineFault } from "../../fault.ts";

const amounts = z.record(z.string(), z.string());

const parameters = z
  .strictObject({
    name: z.string().default("compute-quota").describe("Name of the ResourceQuota."),
    hard: amounts.default({ pods: "10" }).describe("`spec.hard`: amounts by resource, e.g. pods, requests.cpu."),
    used: amounts.optional().describe("What others use of it; all of it when left out."),
  })
  .refine(({ hard, used = {} }) => Object.keys(used).every((resource) => resource in hard), {
    message: "names a resource that is not in hard",
    path: ["used"],
  });

/** Others fill a ResourceQuota of the namespace; `when` says from when until when (gitlab-runner#28184). */
export const quotaExceeded = defineFault({
  id: "quota-exceeded",
  layer: "admission",
  title: "A quota is used up by others",
  docs: "403 `exceeded quota: NAME, requested: …, used: …, limited: …` for what has no room, and `failed quota: NAME: must specify …` for containers without limits that the quota counts. Retried only where retry_limits names it.",
  targets: ["api"],
  worlds: ["fake"],
  parameters,
  arm: ({ name, hard, used = hard }) => ({
    hook: "operation",
    verbs: ["create", "update", "patch"],
    goesOn: true,
    action: { do: "add-quota", name, hard, used },
  }),
  describe: ({ name, hard, used = hard }) => {
    const texts = Object.entries(hard).map(([resource, limit]) => `${used[resource] ?? "0"} of ${limit} ${resource}`);
    return `others use ${texts.join(", ")} of quota ${name}`;
  },
});
