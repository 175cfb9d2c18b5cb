import type { Image } from "../image-catalogue.ts";
/** Images that are nothing but the host's userland under a well-known name. */
export declare function plainImages(): Image[];
