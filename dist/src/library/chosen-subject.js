import { createProcessSubject } from "../subjects/process-subject.js";
import { ownRunner } from "./own-runner.js";
export function chosenSubject(chosen, { ground, world, how }) {
    if (chosen === "built-in")
        return ownRunner(how, ground, world);
    if ("start" in chosen)
        return chosen;
    const { command, name = command.join(" "), env = {} } = chosen;
    return createProcessSubject({
        name,
        programs: ground.programs,
        recorder: world.history,
        command,
        env: { PATH: process.env["PATH"] ?? "", ...env },
    });
}
