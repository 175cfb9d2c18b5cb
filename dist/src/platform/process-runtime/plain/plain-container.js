import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ContainerStartError } from "../../container-runtime.js";
import { linkImagePrograms } from "./image-programs.js";
import { requirePseudoTerminals } from "../pseudo-terminal.js";
import { isWithin } from "./is-within.js";
import { killMarked } from "./marked-processes.js";
import { containerMarker, podMarker } from "./marker.js";
import { makeOwnFolders } from "./own-folders.js";
import { startPlainProcess } from "./plain-process.js";
import { refusedProcess } from "./refused-process.js";
const DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
/** A container as a process in a session of its own; everything that carries its marker belongs to it. */
export async function startPlainContainer(around, dir, sandbox, spec, removal) {
    await around.links.add(sandbox, spec.mounts, removal);
    const programs = linkImagePrograms(join(dir, "bin"), spec.image);
    const withOwnFolders = makeOwnFolders(dir, spec);
    const marker = containerMarker(sandbox, spec.id);
    const environment = (env) => {
        const path = env["PATH"] ?? DEFAULT_PATH;
        const marks = Object.fromEntries([around.runtimeMarker, podMarker(sandbox), marker].map(nameAndValue));
        return { ...withOwnFolders(env), PATH: programs === undefined ? path : `${programs}:${path}`, ...marks };
    };
    const workingDir = spec.workingDir || "/";
    makeWorkingDir(around, sandbox, workingDir, spec);
    const start = (command, env, dir, stdin, tty = false) => startPlainProcess(around, { command, env: environment(env), workingDir: dir, user: spec.user, stdin, tty });
    const first = await start(spec.command, spec.env, workingDir, spec.stdin);
    let running = true;
    // As in a process namespace: with its first process a container ends as a whole.
    const exited = first.exited.then(async (status) => {
        running = false;
        await killMarked(marker);
        return status;
    });
    return {
        id: spec.id,
        stdin: first.stdin,
        stdout: first.stdout,
        stderr: first.stderr,
        exited,
        async exec(exec) {
            if (!running)
                throw new Error(`container ${spec.id} is not running`);
            if (exec.tty === true)
                requirePseudoTerminals();
            try {
                return await start(exec.command, exec.env ?? spec.env, exec.workingDir ?? workingDir, exec.stdin, exec.tty);
            }
            catch (error) {
                if (error instanceof ContainerStartError)
                    return refusedProcess(error);
                throw error;
            }
        },
        kill(signal) {
            if (!running)
                return;
            first.kill(signal);
            if (signal === "SIGKILL")
                void killMarked(marker);
        },
    };
}
function makeWorkingDir(around, sandbox, path, { mounts }) {
    try {
        if (mounts.some(({ target }) => isWithin(path, target)))
            mkdirSync(path, { recursive: true });
        else
            around.folders.make(sandbox, path);
    }
    catch {
        throw new ContainerStartError(`chdir to cwd ("${path}") set in config.json failed: no such file or directory`, 128);
    }
}
function nameAndValue(entry) {
    const equals = entry.indexOf("=");
    return [entry.slice(0, equals), entry.slice(equals + 1)];
}
