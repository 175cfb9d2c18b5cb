import path from "node:path";
import { fileURLToPath } from "node:url";
/**
 * Where a module lies that is started as a program of its own: `name` without its ending, from the folder of the module that asks. In the
 * repository both are TypeScript, in a package both are JavaScript.
 */
export function siblingProgram(url, name) {
    const self = fileURLToPath(url);
    return path.resolve(path.dirname(self), `${name}${path.extname(self)}`);
}
