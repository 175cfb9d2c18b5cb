import type { Image } from "../image-catalogue.ts";
import type { Programs } from "./programs.ts";
/** Images that listen on their port as soon as they are up; how much they answer stands in README.md. */
export declare function serviceImages(programs: Programs): Image[];
