import type { Image, ImageCatalogue } from "../image-catalogue.ts";
/**
 * The images of README.md beside this file, and `extra` ones, which win over images of the same name. What the images contain
 * of our own is made in `dir`, which has to stay while containers run.
 */
export declare function createImageCatalogue(dir: string, extra?: Image[]): ImageCatalogue;
