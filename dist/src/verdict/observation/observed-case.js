import { readCalls } from "./call.js";
import { readJobs } from "./observed-job.js";
import { readPods } from "./pod-watch.js";
import { readStageRuns } from "./stage-run.js";
/** Whether the subject sent it to the API server, under whichever of its names. */
export function isSubjects({ actor, user }, { subjectUsers }) {
    return actor === "api" && user !== undefined && subjectUsers.includes(user);
}
export function observe(history, context) {
    const calls = readCalls(history);
    const pods = readPods(history);
    return {
        history,
        context,
        calls,
        apiCalls: calls.filter(({ request }) => isSubjects(request, context)),
        pods,
        jobs: readJobs(history, context, pods, readStageRuns(history)),
    };
}
