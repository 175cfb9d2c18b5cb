import { z } from "zod";
import { clusterObject } from "./cluster-object.js";
const moment = z
    .strictObject({
    job: z.string().optional().describe("Name of the job; the only one when left out."),
    trace: z.string().optional().describe("The action is taken as soon as GitLab has this text in the job's trace."),
    cluster_event: z
        .string()
        .optional()
        .describe("The action is taken as soon as the cluster has an Event with this reason: FailedScheduling, …"),
    stage: z
        .string()
        .optional()
        .describe("The action is taken as soon as this stage has begun in its container: step_script, …"),
})
    .refine((moment) => [moment.trace, moment.cluster_event, moment.stage].filter((each) => each !== undefined).length === 1, {
    message: "needs either trace, cluster_event or stage",
})
    .describe("The moment.");
const terminal = z
    .strictObject({
    type: z.string().default("").describe("Lines that are typed as soon as the terminal is open."),
    until: z
        .string()
        .min(1)
        .optional()
        .describe("The visitor stays until the terminal shows this. What is typed is shown as well."),
    stay: z.boolean().default(false).describe("The visitor stays for good."),
    authorization: z.string().optional().describe("In place of what the runner told GitLab."),
})
    .describe("Of `terminal`: what its visitor does.");
const port = z
    .strictObject({
    service: z.string().min(1).describe("The name that the image or service has in the job: build, or an alias."),
    port: z.string().min(1).describe("Its number or name."),
    path: z.string().default("").describe("Without a slash at its beginning."),
    method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).default("GET"),
})
    .describe("Of `visit-port`: what is asked.");
/** What somebody does while a job runs, and when. */
export const actionSchema = z
    .strictObject({
    when: moment,
    do: z
        .enum([
        "cancel",
        "force-cancel",
        "stop-runner-gracefully",
        "stop-runner",
        "delete-pod",
        "list-processes",
        "apply",
        "terminal",
        "leave-terminal",
        "visit-port",
    ])
        .describe("cancel: GitLab answers `canceling`. force-cancel: GitLab forgets the job. stop-runner-gracefully: SIGQUIT. stop-runner: SIGTERM. delete-pod: somebody deletes the job's pod. list-processes: the kubelet writes down in the History what runs in the pods (event process-table). apply: somebody puts `objects` into the cluster. terminal: somebody opens the job's terminal in GitLab. leave-terminal: whoever is at the job's terminal closes it. visit-port: somebody asks a port of the job through GitLab."),
    objects: z
        .array(clusterObject)
        .default([])
        .describe("Of `apply`: objects that appear in the cluster, or take the place of those that are there."),
    terminal: terminal.optional(),
    port: port.optional(),
})
    .refine(({ do: what, objects }) => (what === "apply") === objects.length > 0, {
    message: "`apply` needs objects, and nothing else has any",
    path: ["objects"],
})
    .refine(({ do: what, terminal: wanted }) => (what === "terminal") === (wanted !== undefined), {
    message: "`terminal` needs terminal, and nothing else has any",
    path: ["terminal"],
})
    .refine(({ do: what, port: wanted }) => (what === "visit-port") === (wanted !== undefined), {
    message: "`visit-port` needs port, and nothing else has any",
    path: ["port"],
});
