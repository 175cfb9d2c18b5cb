import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ContainerStartError } from "../../container-runtime.js";
import { isExecutable } from "../program-path.js";
/** Where a container's program is; refuses in the words of a container engine. */
export function findProgram(name, path, workingDir) {
    if (name.includes("/")) {
        const program = resolve(workingDir, name);
        if (!existsSync(program)) {
            throw new ContainerStartError(`exec: "${name}": stat ${name}: no such file or directory`, 127);
        }
        if (!isExecutable(program))
            throw new ContainerStartError(`exec: "${name}": permission denied`, 126);
        return program;
    }
    const found = path.split(":").find((folder) => folder !== "" && isExecutable(join(folder, name)));
    if (name === "" || found === undefined) {
        throw new ContainerStartError(`exec: "${name}": executable file not found in $PATH`, 127);
    }
    return join(found, name);
}
