import { parseImageReference } from "../image-pull/image-reference.js";
import { entrypointImages } from "./entrypoint-images.js";
import { helperImage } from "./helper-image.js";
import { plainImages } from "./plain-images.js";
import { privateCopy } from "./private-registries.js";
import { createPrograms } from "./programs.js";
import { serviceImages } from "./service-images.js";
/**
 * The images of README.md beside this file, and `extra` ones, which win over images of the same name. What the images contain
 * of our own is made in `dir`, which has to stay while containers run.
 */
export function createImageCatalogue(dir, extra = []) {
    const programs = createPrograms(dir);
    const known = new Map();
    for (const image of [...plainImages(), ...serviceImages(programs), ...entrypointImages(programs), ...extra]) {
        const reference = parseImageReference(image.name);
        if (reference === undefined) {
            throw new Error(`"${image.name}" in the image catalogue is no image name; expected one like alpine:3`);
        }
        known.set(reference.canonical, image);
    }
    return {
        find(name) {
            const reference = parseImageReference(name);
            if (reference === undefined)
                return undefined;
            const { canonical, repository } = reference;
            const image = known.get(canonical) ?? helperImage(programs, name, repository);
            if (image !== undefined)
                return image;
            const copy = privateCopy(canonical);
            const original = copy && known.get(copy.original);
            return original && { ...original, name, login: copy.login };
        },
    };
}
