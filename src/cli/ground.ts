import { chmod } from "node:fs/promises";
import path from "node:path";
import { createImageCatalogue } from "../../fake-apiserver/kubelet/images/index.ts";
import {
  createHostPrograms,
  createProcessRuntime,
  createScratchFolder,
  createSocketNetwork,
  createWallClock,
  type ProcessRuntimeMode,
} from "../platform/index.ts";
import type { Ground } from "../worlds/fake-world.ts";

/** Puts the real implementations of the seams together and lends them to `use`; nothing is left of them afterwards. */
export async function withGround<T>(mode: ProcessRuntimeMode, use: (ground: Ground) => Promise<T>): Promise<T> {
  const scratch = await createScratchFolder("faultline-");
  const dir = scratch.path;
  try {
    const runtime = await createProcessRuntime({ dir: path.join(dir, "containers"), mode });
    // Plain containers of other users have to reach their volumes; elsewhere nobody has to look in.
    if (!runtime.isolation.files) await chmod(dir, 0o711);
    try {
      return await use({
        clock: createWallClock(),
        network: createSocketNetwork(),
        programs: createHostPrograms(),
        runtime,
        images: createImageCatalogue(path.join(dir, "images")),
        dir,
      });
    } finally {
      await runtime.close();
    }
  } finally {
    await scratch.remove();
  }
}
