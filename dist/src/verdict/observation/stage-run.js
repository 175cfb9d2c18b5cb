/** In the order of their starts. */
export function readStageRuns(history) {
    const runs = [];
    const open = (uid, stage) => runs.findLast((run) => run.uid === uid && run.stage === stage && run.end === undefined);
    for (const event of history) {
        if (event.type === "stage-start")
            runs.push({ stage: event.stage, uid: event.uid, start: event, outputs: [] });
        else if (event.type === "stage-output") {
            // What a stage left running may write when the stage is over.
            const run = open(event.uid, event.stage) ?? runs.findLast(({ uid }) => uid === event.uid);
            run?.outputs.push(event);
        }
        else if (event.type === "stage-end") {
            const run = open(event.uid, event.stage);
            if (run === undefined)
                runs.push({ stage: event.stage, uid: event.uid, start: event, outputs: [], end: event });
            else
                run.end = event;
        }
    }
    return runs;
}
/** Whether the script itself began. */
export function hasBegun({ start }) {
    return start.type === "stage-start";
}
/** A stage of the user's own script: step_script, step_release, step_run. */
export function isUserStep({ stage }) {
    return stage.startsWith("step_");
}
/** False for a process of exec that ran a script without saying which: the kubelet calls it `exec-<number>`. */
export function isNamed({ stage }) {
    return !/^exec-\d+$/.test(stage);
}
