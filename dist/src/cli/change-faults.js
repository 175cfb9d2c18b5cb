import { createControlClient, findDoor } from "../control/index.js";
import { describeEntry, describeQuiet } from "../faults/index.js";
import { createHttpClientFactory, createSocketNetwork, createWallClock } from "../platform/index.js";
import { parsePlan } from "../scenario/parse-plan.js";
import { planText, readPlan } from "./plan-text.js";
export function listFaults(options) {
    return withClient(options, async (client) => show(await client.list(), options, "the plan is empty"));
}
export function addFaults(words, options) {
    return withClient(options, async (client) => {
        const { text, file } = await planText(words);
        show(await client.add(text, file), options, "nothing was added: the plan is empty");
    });
}
export function removeFault(index, options) {
    return withClient(options, async (client) => show(await client.remove(index), options, "the plan is empty"));
}
export function clearFaults(options) {
    return withClient(options, async (client) => {
        await client.clear();
        show([], options, "the plan is empty");
    });
}
/** Reads it, and shows how it was understood. */
export async function checkPlan(file) {
    const { faults, quiet } = parsePlan(await readPlan(file), file);
    faults.forEach((entry, index) => console.log(`${index}  ${describeEntry(entry)}`));
    if (quiet !== undefined)
        console.log(describeQuiet(quiet));
}
async function withClient(options, use) {
    const door = await findDoor(options.pid);
    const http = createHttpClientFactory({ network: createSocketNetwork(), clock: createWallClock() })();
    try {
        await use(createControlClient(http, door));
    }
    finally {
        http.close();
    }
}
function show(entries, { json }, whenEmpty) {
    if (json)
        console.log(JSON.stringify({ faults: entries }));
    else if (entries.length === 0)
        console.log(whenEmpty);
    else
        for (const entry of entries)
            console.log(`${entry.index}  ${entry.text}  [${countText(entry)}]`);
}
function countText({ matched, fired }) {
    return `matched ${matched}, fired ${fired}`;
}
