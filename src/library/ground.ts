import { chmod } from "node:fs/promises";
import path from "node:path";
import { createImageCatalogue } from "../../fake-apiserver/kubelet/images/index.ts";
import {
  createHostPrograms,
  createProcessRuntime,
  createScratchFolder,
  createSocketNetwork,
  createSpawnedPrograms,
  createWallClock,
  type HostPrograms,
  type ProcessRuntimeMode,
} from "../platform/index.ts";
import { usageError, type UsageError } from "../diagnostics/index.ts";
import type { Ground } from "../worlds/fake-world.ts";

/** Programs of this machine that jobs and repositories use for real. */
const NEEDED = ["git", "bash"];

async function checkPrograms(programs: HostPrograms): Promise<void> {
  const env = { PATH: process.env["PATH"] ?? "" };
  for (const name of NEEDED) {
    const program = await programs.start([name, "--version"], { env }).catch(() => {
      throw usageError("missing-program", `${name} was not found on the PATH`, `install ${name}: jobs use it for real`);
    });
    program.stdin.end();
    program.stdout.resume();
    program.stderr.resume();
  }
}

/** Where containers have no paths of their own, those of the run stand in their commands, as GitLab Runner writes them: without quotes. */
const PLAIN_PATH = /^[\w@%+=:,./-]+$/;

function unusualFolder(dir: string): UsageError {
  return usageError(
    "unusual-folder",
    `temporary files are in ${dir}, expected a path without spaces, quotes and the like, since plain containers have it in their commands`,
    "TMPDIR names another folder",
  );
}

/** The ground of a run, until it is given back. */
export interface OpenGround extends Ground {
  /** Nothing is left of it afterwards. */
  close(): Promise<void>;
}

/** Puts the real implementations of the seams together. Rejects with a `UsageError` when a program is missing that jobs use. */
export async function openGround(mode: ProcessRuntimeMode): Promise<OpenGround> {
  const programs = createHostPrograms();
  await checkPrograms(programs);
  const scratch = await createScratchFolder("faultline-");
  const dir = scratch.path;
  try {
    const runtime = await createProcessRuntime({ dir: path.join(dir, "containers"), mode });
    if (!runtime.isolation.files && !PLAIN_PATH.test(dir)) {
      await runtime.close();
      throw unusualFolder(dir);
    }
    // Plain containers of other users have to reach their volumes; elsewhere nobody has to look in.
    if (!runtime.isolation.files) await chmod(dir, 0o711);
    const gitPrograms = createSpawnedPrograms(path.join(dir, "programs"));
    return {
      clock: createWallClock(),
      network: createSocketNetwork(),
      programs,
      gitPrograms,
      runtime,
      images: createImageCatalogue(path.join(dir, "images")),
      dir,
      async close() {
        await Promise.all([runtime.close(), gitPrograms.close()]).finally(() => scratch.remove());
      },
    };
  } catch (error) {
    await scratch.remove();
    throw error;
  }
}

/** Lends a ground to `use`, and gives it back whatever comes of that. */
export async function withGround<T>(mode: ProcessRuntimeMode, use: (ground: Ground) => Promise<T>): Promise<T> {
  const ground = await openGround(mode);
  try {
    return await use(ground);
  } finally {
    await ground.close();
  }
}
