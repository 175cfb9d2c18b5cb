import type { Random } from "../../../src/platform/index.ts";
import type { Store } from "../../storage/store.ts";
import type { Pod } from "../pod/pod.ts";

export interface VolumeSurroundings {
  store: Store;
  random: Random;
  pod: Pod;
  hostIP: string;
  stateDir: string;
}

/** Why a volume cannot be made (yet); the text of the `FailedMount` event after `MountVolume.SetUp failed for volume "x" : `. */
export class VolumeError extends Error {
  override name = "VolumeError";
  readonly volume: string;
  constructor(volume: string, message: string) {
    super(message);
    this.volume = volume;
  }
}
