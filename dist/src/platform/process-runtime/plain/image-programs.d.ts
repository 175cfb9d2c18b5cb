import type { ImageContent } from "../../container-runtime.ts";
/** A folder for the front of PATH with links to the programs that an image brings, if it brings any. */
export declare function linkImagePrograms(folder: string, image: ImageContent): string | undefined;
