export { createStageParser, type StageListener, type StageParser } from "./stage-parser.ts";
export { stageEvents } from "./stage-events.ts";
export { findJobLogFile, type JobLogFile, type PodWithVolumes } from "./job-log-file.ts";
