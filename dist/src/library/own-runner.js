import { createHttpClientFactory, siblingProgram } from "../platform/index.js";
import { createBuiltInSubject } from "../subjects/built-in-subject.js";
import { createProcessSubject } from "../subjects/process-subject.js";
import { DEFAULT_LIMITS } from "../subjects/subject.js";
import { VERSION } from "./version.js";
/** The project's own runner for a world: in this process, or as the program `faultline runner`. */
export function ownRunner(how, ground, world) {
    return how === "process" ? ownProcess(ground, world) : builtIn(ground, world);
}
function builtIn({ clock, network }, { random, history }) {
    const http = createHttpClientFactory({ network, clock });
    return createBuiltInSubject({
        clock,
        network,
        http,
        random: random.fork("runner"),
        recorder: history,
        version: VERSION,
    });
}
/** The same runner as `faultline runner`. */
function ownProcess({ programs }, { history }) {
    const file = siblingProgram(import.meta.url, "../cli/faultline");
    const program = {
        name: `built-in ${VERSION}`,
        command: [process.execPath, file, "runner", "--config", "{config}"],
        env: {},
        cwd: process.cwd(),
        lacks: [],
        limits: DEFAULT_LIMITS,
    };
    return createProcessSubject({ program, programs, recorder: history });
}
