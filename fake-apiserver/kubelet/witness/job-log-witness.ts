import type { Recorder } from "../../../src/history/recorder.ts";
import type { Pod } from "../pod/pod.ts";
import { followFile } from "./follow-file.ts";
import { createStageParser } from "./stage-parser.ts";

export interface JobLogWitness {
  /** Everything that was written is in the History when it returns. */
  close(): void;
}

/** Tells the History what the scripts of a job really wrote and how they really ended, from `output.log` in `dir`. */
export function watchJobLog(pod: Pod, dir: string, scriptsFolder: string, history: Recorder): JobLogWitness {
  const { namespace = "", name, uid = "" } = pod.metadata;
  const where = { namespace, pod: name, uid };
  const parser = createStageParser(scriptsFolder, {
    start: (stage) => history.record("kubelet", { type: "stage-start", ...where, stage }),
    output: (stage, data) =>
      history.record("kubelet", { type: "stage-output", ...where, stage, base64: data.toString("base64") }),
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
