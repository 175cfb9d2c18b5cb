import type { Image } from "../image-catalogue.ts";
import type { Programs } from "./programs.ts";
/** Images that do something before they run what they are asked to. */
export declare function entrypointImages(programs: Programs): Image[];
