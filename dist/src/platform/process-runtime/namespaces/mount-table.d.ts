/** One line of a mount table in the format of fstab(5). */
export declare function mountLine(source: string, target: string, type: string, options: string[]): string;
/** A layer of an overlay: colons separate layers and commas options, so both are escaped. */
export declare function overlayLayer(path: string): string;
