import type { JobVariable } from "../gitlab/job-payload.ts";
import type { Escape } from "./escape.ts";

const BOLD_GREEN = "\x1b[32;1m";
const YELLOW = "\x1b[0;33m";
const RESET = "\x1b[0;m";

/** Puts a stage's commands together, line by line. Paths and texts are escaped; `raw` is not. */
export interface BashWriter {
  raw(line: string): void;
  command(...words: string[]): void;
  /** A file variable becomes a file of the project's temporary folder. */
  variable(variable: JobVariable, temporary: string): void;
  notice(text: string): void;
  warning(text: string): void;
  print(text: string): void;
  blank(): void;
  cd(path: string): void;
  makeFolder(path: string): void;
  removeFile(path: string): void;
  removeFolder(path: string): void;
  /** `condition` is shell text. */
  when(condition: string, then: () => void, otherwise?: () => void): void;
  /** A shell condition that runs the words and hides what they print. */
  quietly(...words: string[]): string;
  words(...words: string[]): string;
  text(): string;
}

export function createBashWriter(escape: Escape): BashWriter {
  const lines: string[] = [];
  let depth = 0;
  const raw = (line: string) => lines.push(depth === 0 || line === "" ? line : "  ".repeat(depth) + line);
  const words = (...parts: string[]) => parts.map(escape).join(" ");
  const echo = (text: string) => raw(`echo ${escape(text)}`);
  const block = (fill: () => void) => {
    depth++;
    const before = lines.length;
    fill();
    if (lines.length === before) raw(":");
    depth--;
  };
  return {
    raw,
    words,
    command: (...parts) => raw(words(...parts)),
    variable({ key, value, file }, temporary) {
      if (file !== true) {
        raw(`export ${key}=${escape(value)}`);
        return;
      }
      const path = `${temporary}/${key}`;
      raw(`mkdir -p ${escape(temporary)}`);
      raw(`printf '%s' ${escape(value)} > ${escape(path)}`);
      raw(`export ${key}=${escape(path)}`);
    },
    notice: (text) => echo(`${BOLD_GREEN}${text}${RESET}`),
    warning: (text) => echo(`${YELLOW}${text}${RESET}`),
    print: (text) => echo(`${text}${RESET}`),
    blank: () => raw("echo"),
    cd: (path) => raw(`cd ${escape(path)}`),
    makeFolder: (path) => raw(`mkdir -p ${escape(path)}`),
    removeFile: (path) => raw(`rm -f ${escape(path)}`),
    removeFolder: (path) => raw(`rm -r -f ${escape(path)}`),
    when(condition, then, otherwise) {
      raw(`if ${condition}; then`);
      block(then);
      if (otherwise !== undefined) {
        raw("else");
        block(otherwise);
      }
      raw("fi");
    },
    quietly: (...parts) => `${words(...parts)} >/dev/null 2>&1`,
    text: () => `${lines.join("\n")}\n`,
  };
}
