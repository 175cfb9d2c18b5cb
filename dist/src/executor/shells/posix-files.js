import { ansiC } from "../../runner/shells/bash/escape.js";
import { singleQuoted } from "./single-quoted.js";
/** Shell lines that save scripts; a file appears under its name only when it is whole (executor facts 4.1). */
export function saveFiles(files, posixEscapes) {
    return files.flatMap(({ path, body }) => [
        posixEscapes ? `printf '%s\\n' ${singleQuoted(body)} > ${path}.tmp` : `echo ${ansiC(body)} > ${path}.tmp`,
        `chmod 777 ${path}.tmp`,
        `mv ${path}.tmp ${path}`,
    ]);
}
