import type { Image } from "../image-catalogue.ts";
import type { Programs } from "./programs.ts";
/** GitLab Runner's helper image, the same under every tag that names a version, flavour or architecture. */
export declare function helperImage(programs: Programs, name: string, repository: string): Image | undefined;
