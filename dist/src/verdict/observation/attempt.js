import { commandLine, failed, stdinText } from "./call.js";
export function attemptOf(call, cuts) {
    const cut = cuts.get(call.request.id);
    const end = cut ?? call.stream?.close ?? call.end;
    return {
        start: call.request,
        failed: cut !== undefined || failed(call),
        call,
        ...(end === undefined ? {} : { end }),
    };
}
/** Streams that a fault cut, by their request. */
export function cutStreams(history) {
    const cuts = new Map();
    for (const event of history) {
        if (event.type === "fault-fired" && event.layer === "stream" && event.request !== undefined)
            cuts.set(event.request, event);
    }
    return cuts;
}
/** Splits attempts of one kind into runs in which each but the last failed. */
export function runsOf(attempts, belongs) {
    const runs = [];
    for (const attempt of attempts) {
        const run = runs.at(-1);
        const before = run?.at(-1);
        if (run !== undefined && before?.failed === true && belongs(before, attempt))
            run.push(attempt);
        else
            runs.push([attempt]);
    }
    return runs;
}
/** Milliseconds from the end of an attempt to the start of the next. */
export function delayBetween(before, next) {
    return next.start.at - (before.end ?? before.start).at;
}
/** Execs with different scripts are different calls, though the command is the same; a cut one may have got only the begin of it. */
export function isSameScript(before, next) {
    if (before.call === undefined || next.call === undefined)
        return true;
    const [a, b] = [stdinText(before.call), stdinText(next.call)];
    return (a.startsWith(b) || b.startsWith(a)) && commandLine(before.call) === commandLine(next.call);
}
