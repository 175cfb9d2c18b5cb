import { interruptionOf } from "./interruption.js";
const NEWLINE = Buffer.of(0x0a);
/** All output in the order it was written, each stage with the line feed that its exit trap prints, if wanted. */
export function writtenOutput(job, protocolNewline) {
    const interruption = interruptionOf(job);
    const chunks = job.runs.flatMap((run) => chunksOf(run, protocolNewline, mayBeLost(run, job, interruption)));
    chunks.sort((a, b) => a.event.index - b.event.index);
    const certain = chunks.findIndex((chunk) => chunk.mayBeLost);
    return {
        bytes: Buffer.concat(chunks.map(({ bytes }) => bytes)),
        certain: lengthOf(certain === -1 ? chunks : chunks.slice(0, certain)),
        eventAt(offset) {
            let rest = offset;
            for (const { bytes, event } of chunks) {
                if (rest < bytes.length)
                    return event;
                rest -= bytes.length;
            }
            return chunks.at(-1)?.event;
        },
    };
}
function chunksOf({ outputs, end }, protocolNewline, mayBeLost) {
    const written = outputs.map((event) => ({ bytes: Buffer.from(event.base64, "base64"), event, mayBeLost }));
    return end !== undefined && protocolNewline ? [...written, { bytes: NEWLINE, event: end, mayBeLost }] : written;
}
function lengthOf(chunks) {
    return chunks.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
/**
 * It had not ended when the job was interrupted, or nobody can have known, because its pod went and no other stage followed; or GitLab
 * takes nothing of the job any more.
 */
function mayBeLost(run, job, interruption) {
    if (interruption === undefined)
        return false;
    if (job.refusal !== undefined)
        return true;
    // What finished although its pod was on its way out has finished with all that it said.
    if (job.finals.at(-1)?.state === "success")
        return false;
    if (run.end === undefined || run.end.index > interruption.index)
        return true;
    // What a script still says when its time is up and it is ended need not be waited for.
    const outOfTime = job.finals.at(-1)?.failureReason === "job_execution_timeout";
    if (outOfTime && run.end.exitCode !== 0 && run === lastOfJob(job))
        return true;
    const podWent = interruption.type !== "job-cancel" && interruption.type !== "job-state";
    return podWent && run === job.runs.at(-1) && job.finals.at(-1)?.failureReason === "runner_system_failure";
}
/** What cleans up afterwards belongs to the runner. */
function lastOfJob({ runs }) {
    return runs.findLast(({ stage }) => stage !== "cleanup_file_variables");
}
