import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import type { ImageLayer } from "./image-layer.ts";
import { fileSink, writeTar, type TarEntry } from "./tar-writer.ts";

/** An image: what it runs, its layers from the lowest, and the names under which it is found. */
export interface ArchivedImage {
  names: string[];
  layers: ImageLayer[];
  entrypoint?: string[];
  command?: string[];
  env?: Record<string, string>;
  workingDir?: string;
}

/** Images are dated like their files, so that the same files make the same archive. */
const CREATED = "1970-01-01T00:00:00Z";

const ARCHITECTURES: Partial<Record<NodeJS.Architecture, string>> = { x64: "amd64", ia32: "386" };

/**
 * Writes what `docker load`, `ctr images import`, `podman load` and `kind load image-archive` read: `manifest.json`, a configuration per image
 * (OCI image specification 1.1, config.md), and each layer once. Answers with its size in bytes.
 */
export function writeDockerArchive(images: ArchivedImage[], file: string): number {
  const layers = new Map<string, ImageLayer>();
  const configs = new Map<string, Buffer>();
  const manifest = images.map(({ names, layers: own, ...image }) => {
    const config = imageConfig(image, own);
    const name = `${createHash("sha256").update(config).digest("hex")}.json`;
    configs.set(name, config);
    for (const layer of own) layers.set(layer.digest, layer);
    return { Config: name, RepoTags: names, Layers: own.map(({ digest }) => `${digest}/layer.tar`) };
  });
  const entries: TarEntry[] = [
    ...[...layers.values()].map(({ digest, size, write }) => {
      return { name: `${digest}/layer.tar`, type: "archive" as const, size, write };
    }),
    ...[...configs].map(([name, content]) => ({ name, type: "file" as const, mode: 0o644, content })),
    { name: "manifest.json", type: "file", mode: 0o644, content: Buffer.from(JSON.stringify(manifest)) },
  ];
  const sink = fileSink(file);
  try {
    writeTar(entries, sink.write);
  } finally {
    sink.close();
  }
  return statSync(file).size;
}

function imageConfig(image: Omit<ArchivedImage, "names" | "layers">, layers: ImageLayer[]): Buffer {
  const { entrypoint, command, env, workingDir } = image;
  return Buffer.from(
    JSON.stringify({
      architecture: ARCHITECTURES[process.arch] ?? process.arch,
      os: "linux",
      created: CREATED,
      config: {
        ...(entrypoint && { Entrypoint: entrypoint }),
        ...(command && { Cmd: command }),
        ...(env && { Env: Object.entries(env).map(([name, value]) => `${name}=${value}`) }),
        ...(workingDir && { WorkingDir: workingDir }),
      },
      rootfs: { type: "layers", diff_ids: layers.map(({ digest }) => `sha256:${digest}`) },
      history: layers.map(() => ({ created: CREATED, created_by: "faultline images" })),
    }),
  );
}
