import { z } from "zod";
import { whichPods } from "./which-pods.js";
/** Parameters of faults that befall one container of pods. */
export const whichContainer = {
    ...whichPods,
    container: z.string().describe("Name of the container: build, helper, or a service's."),
};
export function endContainer({ namespace, name, container }, { exitCode, reason, restart = false }) {
    const pods = { namespace, name };
    return { hook: "moment", action: { do: "end-container", pods, container, exitCode, reason, restart } };
}
