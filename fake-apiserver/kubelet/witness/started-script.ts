/** The stage whose script a marker names. */
export interface NamedStage {
  stage: string;
  /** Whether this process is the first to tell of it. */
  isNew: boolean;
}

/** What is told of the script that a process of exec runs. */
export interface ScriptListener {
  /** Undefined when another process tells of this script already. */
  named(script: string): NamedStage | undefined;
  /** A name for a stage that nobody named. */
  unnamed(): string;
  start(stage: string): void;
  output(stage: string, data: Buffer): void;
  end(stage: string, exitCode: number): void;
  /** Nobody will hear how the process ended; another one may go on where it was. */
  lost(script: string): void;
}

/** One process of exec, as its streams show it. */
export interface StartedScript {
  stdin(data: Buffer): void;
  stdout(data: Buffer): void;
  stderr(data: Buffer): void;
  exited(code: number): void;
  /** What became of it is not known. */
  lost(): void;
}

const SHEBANG = Buffer.from("#!");
const NEWLINE = 0x0a;

/**
 * The script of a process whose stdin begins with `#!` ends with the process. One that is named by a start marker on stderr ends with the
 * code of the end marker there; a process that dies without one leaves its script without an end.
 */
export function createStartedScript(listener: ScriptListener): StartedScript {
  let state: "unknown" | "unnamed" | "named" | "other" = "unknown";
  let stage = "";
  let script = "";
  let endCode: number | undefined;
  let stdinBegan = false;
  /** What came before it was clear what it is. */
  let held: Buffer[] = [];
  let stderrLine: Buffer = Buffer.alloc(0);

  const begin = (as: "unnamed" | "named", name: string, isNew: boolean) => {
    state = as;
    stage = name;
    if (isNew) listener.start(name);
    for (const data of held) listener.output(name, data);
    held = [];
  };
  const output = (data: Buffer) => {
    if (state === "unknown") held.push(data);
    else if (state !== "other") listener.output(stage, data);
  };
  const endLine = (line: Buffer) => {
    const marker = markerOf(line);
    if (marker === undefined) output(line);
    else if (state === "named" && marker.script === script) endCode = marker.exitCode;
    else if (state === "unknown") {
      const named = listener.named(marker.script);
      script = marker.script;
      if (named === undefined) state = "other";
      else begin("named", named.stage, named.isNew);
    }
  };

  return {
    stdin(data) {
      if (!stdinBegan && data.subarray(0, SHEBANG.length).equals(SHEBANG)) begin("unnamed", listener.unnamed(), true);
      stdinBegan = true;
    },
    stdout: output,
    stderr(data) {
      if (state === "unnamed") {
        output(data);
        return;
      }
      let rest = Buffer.concat([stderrLine, data]);
      for (let newline = rest.indexOf(NEWLINE); newline !== -1; newline = rest.indexOf(NEWLINE)) {
        endLine(rest.subarray(0, newline + 1));
        rest = rest.subarray(newline + 1);
      }
      stderrLine = rest;
    },
    exited(code) {
      if (stderrLine.length > 0) output(stderrLine);
      if (state === "unnamed") listener.end(stage, code);
      else if (state === "named" && endCode !== undefined) listener.end(stage, endCode);
    },
    lost() {
      if (state === "named") listener.lost(script);
    },
  };
}

function markerOf(line: Buffer): { script: string; exitCode?: number } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line.toString("utf8"));
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || !("script" in value)) return undefined;
  const { script } = value;
  if (typeof script !== "string") return undefined;
  if (!("command_exit_code" in value) || typeof value.command_exit_code !== "number") return { script };
  return { script, exitCode: value.command_exit_code };
}
