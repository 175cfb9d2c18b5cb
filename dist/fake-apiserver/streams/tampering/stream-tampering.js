import { lagStage } from "./lag-stage.js";
import { lineStage } from "./line-stage.js";
import { mergeStage } from "./merge-stage.js";
import { chain } from "./output-stage.js";
import { createPlaceFinder } from "./place-finder.js";
import { sliceStage } from "./slice-stage.js";
import { stallStage, truncateStage } from "./stop-stage.js";
import { createStreamCut } from "./stream-cut.js";
export function tamperWith(actions, clock) {
    const over = new AbortController();
    const find = (kind) => actions.find((action) => action.do === kind);
    const cut = find("cut");
    // A place is one for both outputs together.
    const outputs = actions.flatMap((action) => outputStage(action, clock, over.signal) ?? []);
    const inputs = actions.flatMap((action) => inputStage(action, clock, over.signal) ?? []);
    return {
        untouched: actions.length === 0,
        cut: cut && createStreamCut(cut),
        neverOpens: find("never-open")?.missing,
        output: (last, output) => chain(outputs, last, output),
        input: (last) => chain(inputs, last),
        async status() {
            const late = find("delay-status");
            if (late) {
                late.fired();
                await clock.sleep(late.ms, over.signal).catch(() => { });
            }
            const other = find("replace-status");
            other?.fired();
            if (other)
                return { send: "text", text: other.text };
            const none = find("omit-status");
            none?.fired();
            return { send: none ? "nothing" : "status" };
        },
        over: () => over.abort(),
    };
}
function outputStage(action, clock, over) {
    switch (action.do) {
        case "slice":
            return sliceStage(action.bytes);
        case "merge":
            return mergeStage(action.ms, clock);
        case "lag":
            return lagStage(action.ms, clock, over);
        case "lines":
            return lineStage(action, once(action.fired));
        case "truncate":
            return truncateStage(createPlaceFinder(action.at), action.only, action.fired);
        case "stall":
            return action.channel === "output" ? stall(action, clock, over) : undefined;
        default:
            return undefined;
    }
}
function inputStage(action, clock, over) {
    if (action.do === "stall" && action.channel === "stdin")
        return stall(action, clock, over);
    if (action.do !== "input")
        return undefined;
    const fired = once(action.fired);
    return (next) => ({
        async push(message) {
            fired();
            if (action.how === "lost")
                return;
            await next(message);
            await next(message);
        },
        end: () => Promise.resolve(),
    });
}
function stall(action, clock, over) {
    return stallStage(createPlaceFinder(action.at), { ms: action.ms, clock, over, onPlace: action.fired });
}
function once(call) {
    let called = false;
    return () => {
        if (!called)
            call();
        called = true;
    };
}
