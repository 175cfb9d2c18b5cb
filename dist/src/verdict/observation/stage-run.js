/** In the order of their starts. */
export function readStageRuns(history) {
    const runs = [];
    const ofPod = new Map();
    const add = (run) => {
        runs.push(run);
        const others = ofPod.get(run.uid);
        if (others === undefined)
            ofPod.set(run.uid, [run]);
        else
            others.push(run);
    };
    const open = (uid, stage) => ofPod.get(uid)?.findLast((run) => run.stage === stage && run.end === undefined);
    for (const event of history) {
        if (event.type === "stage-start")
            add({ stage: event.stage, uid: event.uid, start: event, outputs: [] });
        else if (event.type === "stage-output") {
            // What a stage left running may write when the stage is over.
            const run = open(event.uid, event.stage) ?? ofPod.get(event.uid)?.at(-1);
            run?.outputs.push(event);
        }
        else if (event.type === "stage-end") {
            const run = open(event.uid, event.stage);
            if (run === undefined)
                add({ stage: event.stage, uid: event.uid, start: event, outputs: [], end: event });
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
