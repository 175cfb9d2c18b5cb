import type { Recorder } from "../../../src/history/recorder.ts";
import { createStageParser, stageEvents } from "../../../src/history/stages/index.ts";
import type { Pod } from "../pod/pod.ts";
import { followFile } from "./follow-file.ts";

export interface JobLogWitness {
  /** Everything that was written is in the History when it returns. */
  close(): void;
}

/** Tells the History what the scripts of a job really wrote and how they really ended, from `output.log` in `dir`. */
export function watchJobLog(pod: Pod, dir: string, scriptsFolder: string, history: Recorder): JobLogWitness {
  const { namespace = "", name, uid = "" } = pod.metadata;
  const parser = createStageParser(scriptsFolder, stageEvents(history, { namespace, pod: name, uid }));
  const file = followFile(dir, "output.log", (data) => parser.push(data));
  return {
    close() {
      file.close();
      parser.finish();
    },
  };
}
