import type { Recorder } from "../recorder.ts";
import type { StageListener } from "./stage-parser.ts";

/** Writes what a job's log file tells of its stages into the History. */
export function stageEvents(history: Recorder, where: { namespace: string; pod: string; uid: string }): StageListener {
  return {
    start: (stage) => void history.record("kubelet", { type: "stage-start", ...where, stage }),
    output: (stage, data) =>
      history.record("kubelet", { type: "stage-output", ...where, stage, base64: data.toString("base64") }),
    end: (stage, exitCode) => history.record("kubelet", { type: "stage-end", ...where, stage, exitCode }),
  };
}
