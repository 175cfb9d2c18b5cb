import { parseMarker } from "./stage-marker.ts";
import type { StageSeal } from "./stage-run.ts";

const NEWLINE = 10;
const BRACE = 123;
/** A marker is never longer; a line that is cannot be one and need not be held back. */
const LONGEST_MARKER = 1024;

export interface StageListener {
  /** Path of the script whose markers count. */
  script: string;
  /** Without it in a marker, that is ordinary output. */
  seal: StageSeal;
  started(): void;
  ended(exitCode: number): void;
}

/** Parts the job's log file into what scripts wrote and the markers of the stage that runs now. */
export interface StageOutput {
  push(bytes: Buffer): void;
  /** From now on markers of this stage count, and no others. */
  listen(listener: StageListener | undefined): void;
  /** Gives out what was held back because it could have become a marker. */
  flush(): void;
}

export function createStageOutput(write: (bytes: Buffer) => void): StageOutput {
  let listener: StageListener | undefined;
  /** The beginning of a line that may become a marker. */
  let held: Buffer = Buffer.alloc(0);
  let lineStart = true;
  /** By path of the script. What a stage that was given up says late is no output of anybody. */
  const stages = new Map<string, { listener: StageListener; begun: boolean }>();

  const flush = () => {
    if (held.length === 0) return;
    const bytes = held;
    held = Buffer.alloc(0);
    lineStart = false;
    write(bytes);
  };

  const takeMarker = (line: Buffer): boolean => {
    const marker = parseMarker(line.toString("utf8"));
    const stage = marker && stages.get(marker.script);
    if (marker === undefined || stage === undefined) return false;
    const { token, proof } = stage.listener.seal;
    const heard = stage.listener === listener;
    if (marker.exitCode === undefined) {
      // A script may print its own start again.
      if (marker.proof !== proof || stage.begun) return false;
      stage.begun = true;
      if (heard) stage.listener.started();
    } else {
      if (marker.token !== token) return false;
      if (heard) stage.listener.ended(marker.exitCode);
    }
    return true;
  };

  return {
    flush,
    listen(next) {
      listener = next;
      if (next !== undefined) stages.set(next.script, { listener: next, begun: false });
    },
    push(chunk) {
      let bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      held = Buffer.alloc(0);
      let plain = 0;
      let at = 0;
      const writePlain = (end: number) => {
        if (end > plain) write(bytes.subarray(plain, end));
      };
      while (at < bytes.length) {
        const newline = bytes.indexOf(NEWLINE, at);
        const candidate = lineStart && bytes[at] === BRACE;
        if (newline === -1) {
          if (candidate && bytes.length - at <= LONGEST_MARKER) {
            writePlain(at);
            held = Buffer.from(bytes.subarray(at));
            return;
          }
          lineStart = false;
          break;
        }
        if (candidate && newline - at <= LONGEST_MARKER) {
          const line = bytes.subarray(at, newline);
          if (parseMarker(line.toString("utf8")) !== undefined) {
            writePlain(at);
            plain = at;
            if (takeMarker(line)) plain = newline + 1;
          }
        }
        at = newline + 1;
        lineStart = true;
      }
      writePlain(bytes.length);
    },
  };
}
