import { z } from "zod";
import { clusterObject } from "./cluster-object.ts";

const moment = z
  .strictObject({
    job: z.string().optional().describe("Name of the job; the only one when left out."),
    trace: z.string().optional().describe("The action is taken as soon as GitLab has this text in the job's trace."),
    cluster_event: z
      .string()
      .optional()
      .describe("The action is taken as soon as the cluster has an Event with this reason: FailedScheduling, …"),
  })
  .refine(({ trace, cluster_event }) => (trace === undefined) !== (cluster_event === undefined), {
    message: "needs either trace or cluster_event",
  })
  .describe("The moment.");

/** What somebody does while a job runs, and when. */
export const actionSchema = z
  .strictObject({
    when: moment,
    do: z
      .enum(["cancel", "force-cancel", "stop-runner-gracefully", "stop-runner", "delete-pod", "apply"])
      .describe(
        "cancel: GitLab answers `canceling`. force-cancel: GitLab forgets the job. stop-runner-gracefully: SIGQUIT. stop-runner: SIGTERM. delete-pod: somebody deletes the job's pod. apply: somebody puts `objects` into the cluster.",
      ),
    objects: z
      .array(clusterObject)
      .default([])
      .describe("Of `apply`: objects that appear in the cluster, or take the place of those that are there."),
  })
  .refine(({ do: what, objects }) => (what === "apply") === objects.length > 0, {
    message: "`apply` needs objects, and nothing else has any",
    path: ["objects"],
  });
