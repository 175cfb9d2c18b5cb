import { createPlaceFinder } from "./place-finder.js";
export function createStreamCut(action) {
    const { at, wholeMessages, how, kill } = action;
    const finder = createPlaceFinder(at);
    return {
        how,
        kill,
        atOnce: finder.atOnce,
        take(channel, data) {
            const before = channel === action.channel ? finder.find(data) : undefined;
            if (before === undefined)
                return { deliver: data, last: false };
            return { deliver: wholeMessages ? data : data.subarray(0, before), last: true };
        },
        fired: () => action.fired(),
    };
}
