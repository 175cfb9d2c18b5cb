import { createPlanEngine } from "../faults/index.js";
import { createMemoryRecorder } from "../history/memory-recorder.js";
/** A History from now on, and a fault plan that follows it. */
export function openEyes(options) {
    const { clock, random, plan, quiet } = options;
    const history = createMemoryRecorder(clock);
    const faults = createPlanEngine({ plan, quiet, recorder: history, random: random.fork("faults"), clock });
    history.onEvent((event) => faults.observe(event));
    return { history, faults };
}
