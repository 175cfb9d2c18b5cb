import type { HistoryEvent } from "../../../src/history/history-event.ts";
import type { Recorder } from "../../../src/history/recorder.ts";

/** A History of which nothing stays, so that what else grows is seen. */
export function createForgetfulRecorder(): Recorder {
  let index = 0;
  return {
    record: (actor, body) => ({ index: index++, at: 0, actor, ...body }) as HistoryEvent,
    because: (_cause, work) => work(),
  };
}
