import { followFile } from "./follow-file.js";
import { createStageParser } from "./stage-parser.js";
/** Tells the History what the scripts of a job really wrote and how they really ended, from `output.log` in `dir`. */
export function watchJobLog(pod, dir, scriptsFolder, history) {
    const { namespace = "", name, uid = "" } = pod.metadata;
    const where = { namespace, pod: name, uid };
    const parser = createStageParser(scriptsFolder, {
        start: (stage) => history.record("kubelet", { type: "stage-start", ...where, stage }),
        output: (stage, data) => history.record("kubelet", { type: "stage-output", ...where, stage, base64: data.toString("base64") }),
        end: (stage, exitCode) => history.record("kubelet", { type: "stage-end", ...where, stage, exitCode }),
    });
    const file = followFile(dir, "output.log", (data) => parser.push(data));
    return {
        close() {
            file.close();
            parser.finish();
        },
    };
}
