import type { Condition, ShellWriter } from "../shell-writer.ts";
import { type Escape, insideDoubleQuotes } from "./escape.ts";

const BOLD_GREEN = "\x1b[32;1m";
const YELLOW = "\x1b[0;33m";
const RESET = "\x1b[0;m";

export interface BashOptions {
  escape: Escape;
  /** FF_ENABLE_BASH_EXIT_CODE_CHECK. */
  checkEachLine: boolean;
}

/** For bash and every POSIX shell; the stage around it sets `errexit`. */
export function createBashWriter({ escape, checkEachLine }: BashOptions): ShellWriter {
  const lines: string[] = [];
  let depth = 0;
  const raw = (line: string) => lines.push(depth === 0 || line === "" ? line : "  ".repeat(depth) + line);
  const words = (...parts: string[]) => parts.map(escape).join(" ");
  const echo = (text: string) => raw(`echo ${escape(text)}`);
  const mark = (edge: "start" | "end", name: string, ending: string) =>
    raw(`printf 'section_${edge}:%s:%s\\r\\033[0K${ending}' "$(date +%s)" ${escape(name)}`);
  const block = (fill: () => void) => {
    depth++;
    const before = lines.length;
    fill();
    if (lines.length === before) raw(":");
    depth--;
  };
  const test = (condition: Condition): string => {
    if ("folder" in condition) return `[ -d ${escape(condition.folder)} ]`;
    if ("file" in condition) return `[ -f ${escape(condition.file)} ]`;
    if ("ownFolder" in condition) return `[ -w "\${${condition.ownFolder}:-}" ]`;
    if ("offers" in condition)
      return `[ -n "$(${words(...condition.command)} 2>&1 | grep -e ${escape(condition.offers)})" ]`;
    return words(...condition.succeeds) + (condition.silent === true ? " >/dev/null 2>&1" : "");
  };
  return {
    userLine(text) {
      raw(text);
      if (!checkEachLine) return;
      raw("_runner_exit_code=$?");
      raw("if [ $_runner_exit_code -ne 0 ]; then exit $_runner_exit_code; fi");
    },
    command: (...parts) => raw(words(...parts)),
    bestEffort: (...parts) => raw(`${words(...parts)} >/dev/null 2>&1 || true`),
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
    setVariable: (name, value) => raw(`export ${name}=${escape(value)}`),
    unsetVariable: (name) => raw(`unset ${name}`),
    environmentFile(file) {
      raw(`export GITLAB_ENV=${escape(file)}`);
      raw('while read -r line; do export "$line" || true; done < "$GITLAB_ENV"');
    },
    notice: (text) => echo(`${BOLD_GREEN}${text}${RESET}`),
    warning: (text) => echo(`${YELLOW}${text}${RESET}`),
    print: (text) => echo(`${text}${RESET}`),
    blank: () => raw("echo"),
    hostLine: (via) => raw(`echo "Running on $(hostname)${via === "" ? "" : ` via ${insideDoubleQuotes(via)}`}..."`),
    sectionStart: (name, options) => mark("start", name + options, ""),
    sectionEnd: (name) => mark("end", name, "\\n"),
    cd: (path) => raw(`cd ${escape(path)}`),
    makeFolder: (path) => raw(`mkdir -p ${escape(path)}`),
    makeFile: (path) => raw(`touch ${escape(path)}`),
    writeFile: (path, content) => raw(`printf '%s' ${escape(content)} > ${escape(path)}`),
    removeFiles: (...paths) => raw(`rm -f ${words(...paths)}`),
    removeFolder: (path) => raw(`rm -r -f ${escape(path)}`),
    removeFilesBelow(folder, pattern) {
      const path = escape(folder);
      raw(`if [ -d ${path} ]; then find ${path} -name ${escape(pattern)} -type f -exec rm -f {} +; fi`);
    },
    giveToOwnerOf(file, path) {
      const owner = escape(file);
      raw(`if [ -e ${owner} ]; then chown -R "$(stat -c '%u:%g' ${owner})" ${escape(path)}; fi`);
    },
    when(condition, then, otherwise) {
      raw(`if ${test(condition)}; then`);
      block(then);
      if (otherwise !== undefined) {
        raw("else");
        block(otherwise);
      }
      raw("fi");
    },
    text: () => `${lines.join("\n")}\n`,
  };
}
