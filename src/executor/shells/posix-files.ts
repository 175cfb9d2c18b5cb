import { ansiC } from "../../runner/shells/bash/escape.ts";
import type { ScriptFile } from "./container-shell.ts";
import { singleQuoted } from "./single-quoted.ts";

/** Shell lines that save scripts; a file appears under its name only when it is whole (executor facts 4.1). */
export function saveFiles(files: readonly ScriptFile[], posixEscapes: boolean): string[] {
  if (files.length === 0) return [];
  return [
    ...files.map(({ path, body }) =>
      posixEscapes ? `printf '%s\\n' ${singleQuoted(body)} > ${path}.tmp` : `echo ${ansiC(body)} > ${path}.tmp`,
    ),
    `chmod 777 ${files.map(({ path }) => `${path}.tmp`).join(" ")}`,
    ...files.map(({ path }) => `mv ${path}.tmp ${path}`),
  ];
}
