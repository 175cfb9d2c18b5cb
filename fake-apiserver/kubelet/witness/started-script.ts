/** What is told of the script that a process of exec runs. */
export interface ScriptListener {
  /** The name of the stage whose script a marker names; undefined when another process has begun it already. */
  named(script: string): string | undefined;
  /** A name for a stage that nobody named. */
  unnamed(): string;
  start(stage: string): void;
  output(stage: string, data: Buffer): void;
  end(stage: string, exitCode: number): void;
}

/** One process of exec, as its streams show it. */
export interface StartedScript {
  stdin(data: Buffer): void;
  stdout(data: Buffer): void;
  stderr(data: Buffer): void;
  exited(code: number): void;
}

const SHEBANG = Buffer.from("#!");
const NEWLINE = 0x0a;
const BRACE = 0x7b;

export function createStartedScript(listener: ScriptListener): StartedScript {
  let stage: string | undefined;
  let decided = false;
  let asked = false;
  /** What came before it was clear what it is. */
  let held: Buffer[] = [];
  let stderrLine: Buffer = Buffer.alloc(0);

  const begin = (name: string | undefined) => {
    decided = true;
    stage = name;
    if (name !== undefined) {
      listener.start(name);
      for (const data of held) listener.output(name, data);
    }
    held = [];
  };
  const output = (data: Buffer) => {
    if (!decided) held.push(data);
    else if (stage !== undefined) listener.output(stage, data);
  };

  return {
    stdin(data) {
      if (asked) return;
      asked = true;
      if (data.subarray(0, SHEBANG.length).equals(SHEBANG)) begin(listener.unnamed());
    },
    stdout: output,
    stderr(data) {
      if (decided) {
        output(data);
        return;
      }
      stderrLine = Buffer.concat([stderrLine, data]);
      const newline = stderrLine.indexOf(NEWLINE);
      if (newline === -1 && stderrLine[0] === BRACE) return;
      const script = scriptOf(stderrLine.subarray(0, newline));
      if (script === undefined) held.push(stderrLine);
      else {
        begin(listener.named(script));
        if (stderrLine.length > newline + 1) output(stderrLine.subarray(newline + 1));
      }
      stderrLine = Buffer.alloc(0);
    },
    exited(code) {
      if (stage !== undefined) listener.end(stage, code);
    },
  };
}

function scriptOf(line: Buffer): string | undefined {
  try {
    const value: unknown = JSON.parse(line.toString("utf8"));
    if (typeof value !== "object" || value === null || !("script" in value)) return undefined;
    return typeof value.script === "string" ? value.script : undefined;
  } catch {
    return undefined;
  }
}
