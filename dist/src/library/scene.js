import { createSeededRandom } from "../platform/index.js";
import { openEyes } from "../worlds/eyes.js";
import { checkedPlan } from "./faults.js";
import { openGround } from "./ground.js";
const SEED = "faultline";
export function randomOf({ seed = SEED }) {
    return createSeededRandom(seed);
}
/** Rejects with a `UsageError` for a plan that is wrong. */
export async function openScene(options) {
    const { faults: plan, quiet } = checkedPlan(options.faults ?? [], options.quiet);
    const random = randomOf(options);
    const ground = await openGround(options.containers ?? "auto");
    const { history, faults } = openEyes({ clock: ground.clock, random, plan, quiet });
    return {
        ground,
        random,
        history,
        faults,
        async close() {
            faults.close();
            await ground.close();
        },
    };
}
