import { createHash } from "node:crypto";

/** What a job's log file tells of its stages, in the order it was written. */
export interface StageListener {
  start(stage: string): void;
  output(stage: string, data: Buffer): void;
  end(stage: string, exitCode: number): void;
}

export interface StageParser {
  push(data: Buffer): void;
  /** No more bytes come: what was held back is output. */
  finish(): void;
}

const NEWLINE = 0x0a;
const BRACE = 0x7b;
/** No marker is longer; a line that is belongs to the script. */
const LONGEST_MARKER = 8192;

/**
 * Reads the markers that stage scripts print (executor facts 4.2): `{"script": …}` begins a stage, `{"command_exit_code": N,
 * "script": …}` ends it, after a blank line that belongs to the marker. Scripts may print anything, also text like a marker
 * (facts 4.6), so one counts only when it names a script in `scriptsFolder`, and an end only that of the open stage. A start may carry
 * a `proof`, the SHA-256 of a token: then nothing but an end with that token ends the stage, and what looks like a marker of
 * another kind meanwhile is output of the script.
 */
export function createStageParser(scriptsFolder: string, listener: StageListener): StageParser {
  let open: string | undefined;
  /** Of the open stage, when it has one. */
  let proof: string | undefined;
  /** A script may print the starts of the stages before it. */
  const proofs = new Set<string>();
  /** What is written while no stage runs comes from a process that the last one left behind. */
  let last: string | undefined;
  /** The beginning of a line that may become a marker. */
  let line: Buffer[] = [];
  let lineLength = 0;
  let lineBegins = true;
  /** The last byte of the output was a newline, and is held back: it may be the marker's blank line. */
  let heldNewline = false;

  function emit(data: Buffer): void {
    if (data.length === 0) return;
    const whole = heldNewline ? Buffer.concat([Buffer.from("\n"), data]) : data;
    heldNewline = whole.at(-1) === NEWLINE;
    const now = heldNewline ? whole.subarray(0, -1) : whole;
    if (last !== undefined && now.length > 0) listener.output(stageOf(last), now);
  }

  function flushHeld(): void {
    if (heldNewline && last !== undefined) listener.output(stageOf(last), Buffer.from("\n"));
    heldNewline = false;
  }

  function take(marker: Marker): boolean {
    const { script, exitCode } = marker;
    if (folderOf(script) !== scriptsFolder) return false;
    if (exitCode === undefined) {
      if (proof !== undefined && (marker.proof === undefined || proofs.has(marker.proof) || script === open))
        return false;
      if (marker.proof !== undefined) proofs.add(marker.proof);
      flushHeld();
      open = script;
      last = script;
      proof = marker.proof;
      listener.start(stageOf(script));
      return true;
    }
    // A script that could not even be started ends without having begun (executor facts 4.3).
    if (open !== undefined && open !== script) return false;
    if (proof !== undefined && !proves(marker.token, proof)) return false;
    heldNewline = false;
    open = undefined;
    proof = undefined;
    listener.end(stageOf(script), exitCode);
    return true;
  }

  function endLine(): void {
    const whole = Buffer.concat(line);
    line = [];
    lineLength = 0;
    const marker = parseMarker(whole.toString("utf8"));
    if (marker === undefined || !take(marker)) emit(whole);
  }

  function giveUpLine(): void {
    emit(Buffer.concat(line));
    line = [];
    lineLength = 0;
  }

  return {
    push(data) {
      let from = 0;
      // Bytes that cannot belong to a marker go on together.
      let plainFrom = 0;
      while (from < data.length) {
        const newline = data.indexOf(NEWLINE, from);
        const to = newline < 0 ? data.length : newline + 1;
        if (lineLength > 0 || (lineBegins && data[from] === BRACE)) {
          emit(data.subarray(plainFrom, from));
          line.push(data.subarray(from, to));
          lineLength += to - from;
          plainFrom = to;
          if (newline >= 0) endLine();
          else if (lineLength > LONGEST_MARKER) giveUpLine();
        }
        lineBegins = newline >= 0;
        from = to;
      }
      emit(data.subarray(plainFrom));
    },
    finish() {
      giveUpLine();
      flushHeld();
    },
  };
}

interface Marker {
  script: string;
  exitCode?: number;
  proof?: string;
  token?: string;
}

function parseMarker(line: string): Marker | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || !("script" in value)) return undefined;
  const { script } = value;
  if (typeof script !== "string") return undefined;
  const text = (key: "proof" | "token") => {
    const found = (value as Record<string, unknown>)[key];
    return typeof found === "string" ? { [key]: found } : {};
  };
  if (!("command_exit_code" in value)) return { script, ...text("proof") };
  const code = value.command_exit_code;
  return typeof code === "number" && Number.isInteger(code) ? { script, exitCode: code, ...text("token") } : undefined;
}

function proves(token: string | undefined, proof: string): boolean {
  return token !== undefined && createHash("sha256").update(token).digest("hex") === proof;
}

function stageOf(script: string): string {
  return script.slice(script.lastIndexOf("/") + 1).replace(/\.ps1$/, "");
}

/** The name of the folder that the script lies in. */
function folderOf(script: string): string {
  return script.split(/[/\\]/).at(-2) ?? "";
}
