import type { Command } from "commander";
import { K3S_IMAGE } from "../worlds/k3s/k3s-image.ts";
import { collected } from "./repeated-option.ts";

/** What can be said of `--cluster k3s`. */
export interface K3sChoice {
  /** None: the one that is known to work. */
  k3sImage: string[];
  loadImages: string[];
}

/** Adds them, in the words of `conformance --help`. */
export function addK3sOptions(command: Command): Command {
  return command
    .option(
      "--k3s-image <image>",
      `of k3s: its image and so its version (default: ${K3S_IMAGE}); again for more versions: a run on each, and a comparison`,
      collected,
      [],
    )
    .option(
      "--load-images <tar>",
      "of k3s: an archive of images that its node gets beforehand (docker save, npm run images); may be repeated",
      collected,
      [],
    );
}
