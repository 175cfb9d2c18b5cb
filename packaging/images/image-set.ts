import { existsSync } from "node:fs";
import path from "node:path";
import type { Image } from "../../fake-apiserver/kubelet/image-catalogue.ts";
import { entrypointImages } from "../../fake-apiserver/kubelet/images/entrypoint-images.ts";
import { helperImage } from "../../fake-apiserver/kubelet/images/helper-image.ts";
import { plainImages } from "../../fake-apiserver/kubelet/images/plain-images.ts";
import { createPrograms } from "../../fake-apiserver/kubelet/images/programs.ts";
import { serviceImages } from "../../fake-apiserver/kubelet/images/service-images.ts";
import type { ArchivedImage } from "./docker-archive.ts";
import { createLayer, type ImageLayer } from "./image-layer.ts";
import { createRootFileSystem, type RootFileSystem } from "./root-file-system.ts";
import { createUserland } from "./userland.ts";

/** The images of the fake cluster as real ones. They share their layers: the userland, Node.js, and what is particular to each. */
export interface ImageSet {
  /** The helper, under these names. */
  helper(names: string[]): ArchivedImage[];
  /** The plain image under these names. */
  build(names: string[]): ArchivedImage[];
  /** Every image of the fake cluster's catalogue but the helper, under the names that scenarios have for it. */
  catalogue(): ArchivedImage[];
}

/** Where images of the catalogue have their Node.js. */
const NODE = "/usr/bin/faultline-node";

/** Keeps the project's own programs in `dir`, which has to stay until the archives are written. */
export function createImageSet(dir: string): ImageSet {
  const programs = createPrograms(path.join(dir, "programs"));
  const layers = new Map<string, ImageLayer>();
  const userland = createUserland();
  const node = createRootFileSystem(userland);
  node.copy(NODE, process.execPath);

  const layer = (key: string, files: RootFileSystem): ImageLayer => {
    const known = layers.get(key);
    if (known !== undefined) return known;
    const made = createLayer(files);
    layers.set(key, made);
    return made;
  };

  const archived = (image: Image, names: string[]): ArchivedImage => {
    const { entrypoint, command, env, workingDir } = image;
    const own = Object.entries(image.content.files);
    const usesNode = own.some(([, source]) => source === process.execPath);
    const files = createRootFileSystem(usesNode ? node : userland);
    for (const [place, source] of own) {
      if (source !== process.execPath) files.copy(place, source);
      else if (place !== NODE) files.link(place, NODE);
    }
    return {
      names,
      layers: [
        layer("userland", userland),
        ...(usesNode ? [layer("node", node)] : []),
        ...(files.entries.size > 0 ? [layer(JSON.stringify(own), files)] : []),
      ],
      ...(entrypoint && { entrypoint }),
      ...(command && { command }),
      ...(env && { env }),
      ...(workingDir !== undefined && { workingDir }),
    };
  };

  return {
    helper(names) {
      const image = helperImage(programs, names[0] ?? "", "docker.io/gitlab/gitlab-runner-helper");
      if (image === undefined) throw new Error("the catalogue has no helper image");
      return [archived(image, names)];
    },
    build: (names) => [archived(plain(), names)],
    catalogue() {
      const all = [...plainImages(), ...serviceImages(programs), ...entrypointImages(programs)];
      return all.filter(hasItsProgram).map((image) => archived(image, [image.name]));
    },
  };
}

function plain(): Image {
  const image = plainImages().find(({ name }) => name === "alpine:latest");
  if (image === undefined) throw new Error("the catalogue has no alpine:latest");
  return image;
}

/** Some images of the catalogue are names for a program that this machine may not have, as PowerShell. */
function hasItsProgram(image: Image): boolean {
  const [program = ""] = image.command ?? [];
  if (program.startsWith("/")) return existsSync(program);
  const files = Object.keys(image.content.files);
  return ["/usr/bin", "/bin", "/usr/local/bin"].some(
    (folder) => files.includes(path.join(folder, program)) || existsSync(path.join(folder, program)),
  );
}
