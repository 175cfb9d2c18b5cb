import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { EXIT } from "../src/cli/exit-codes.ts";
import { writeDockerArchive, type ArchivedImage } from "./images/docker-archive.ts";
import { createImageSet } from "./images/image-set.ts";

/**
 * `npm run images -- --out images/`: images for clusters that can pull none, made of this machine's own files. No container engine takes part
 * in it; `docker load`, `ctr images import` and `npm run conformance -- --load-images` read the result.
 */
const program = new Command("images")
  .description(
    "Writes the helper image and the images that scenarios use as tar files, made of the programs of this machine",
  )
  .option("--out <folder>", "where the tar files go", "images")
  .option("--helper", "helper.tar: git, bash, CA certificates and gitlab-runner-helper (default: both)")
  .option(
    "--build",
    "build.tar: a small image with a shell and git, under the names that scenarios use (default: both)",
  )
  .option(
    "--helper-name <name>",
    "what to call the helper image; again for more names (default: faultline/helper:1)",
    add,
  )
  .option("--build-name <name>", "what to call the build image instead of all those names; again for more names", add)
  .addHelpText("after", "\nSee docs/clusters.md for how clusters get them.")
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT.ok : EXIT.usage))
  .parse();

interface ImagesOptions {
  out: string;
  helper?: true;
  build?: true;
  helperName?: string[];
  buildName?: string[];
}

const { out, helper, build, helperName, buildName } = program.opts<ImagesOptions>();
const folder = path.resolve(out);
mkdirSync(folder, { recursive: true });
const dir = mkdtempSync(path.join(tmpdir(), "faultline-images-"));
try {
  const images = createImageSet(dir);
  const both = !helper && !build;
  if (helper || both) write("helper.tar", images.helper(helperName ?? ["faultline/helper:1"]));
  if (build || both) {
    const named = images.build(buildName ?? ["faultline/build:1"]);
    write("build.tar", buildName === undefined ? [...named, ...images.catalogue()] : named);
  }
} catch (error) {
  console.error(`Error: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = EXIT.harness;
} finally {
  rmSync(dir, { recursive: true, force: true });
}

function write(name: string, images: ArchivedImage[]): void {
  const file = path.join(folder, name);
  const size = writeDockerArchive(images, file);
  const names = images.flatMap(({ names }) => names);
  const told =
    names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more names` : names.join(", ");
  console.log(`${path.relative("", file)}  ${Math.ceil(size / 1e6)} MB  ${told}`);
}

function add(name: string, names: string[] = []): string[] {
  if (/^[a-z0-9][\w.:/-]*:[\w][\w.-]*$/.test(name)) return [...names, name];
  throw new InvalidArgumentError("expected an image name with a tag, like registry.example.com/team/helper:1");
}
