import type { Readable } from "node:stream";
import type { Recorder } from "../../src/history/recorder.ts";
import type { StreamAnswer } from "../http/answer.ts";

export interface LogPlace {
  namespace: string;
  pod: string;
  container: string;
}

/** The lines of a container's log as the answer to a request, with what goes over it in the History. */
export function logAnswer(
  lines: Readable,
  place: LogPlace,
  told: { history: Recorder; id: string; contentType: string; headers?: Record<string, string | string[]> },
  /** What a client meets whose log breaks off: the end of the text, or of the connection. */
  onBreak: "end" | "lose" = "end",
): StreamAnswer {
  const { history, id, contentType, headers } = told;
  return {
    status: 200,
    contentType,
    ...(headers && { headers }),
    kind: "log",
    start(outlet) {
      history.record("kubelet", { type: "stream-open", id, kind: "log", protocol: "http", ...place });
      let cause = "end of the log";
      outlet.onClose(() => {
        if (!lines.readableEnded) cause = "connection closed before the end of the log";
        lines.destroy();
        history.record("kubelet", { type: "stream-close", id, cause });
      });
      lines.on("data", (chunk: Buffer) => {
        history.record("kubelet", { type: "stream-data", id, channel: "stdout", bytes: chunk.length });
        const wait = outlet.write(chunk);
        if (wait === undefined) return;
        lines.pause();
        void wait.then(() => lines.resume());
      });
      lines.once("end", () => outlet.end());
      lines.once("error", (error) => {
        cause = error.message;
        if (onBreak === "lose") outlet.lose(cause);
        else outlet.end();
      });
    },
  };
}
