/** One line of a mount table in the format of fstab(5). */
export function mountLine(source, target, type, options) {
    return [source, target, type, options.join(","), "0", "0"].map(escape).join(" ");
}
/** A layer of an overlay: colons separate layers and commas options, so both are escaped. */
export function overlayLayer(path) {
    return path.replace(/[\\:,]/g, "\\$&");
}
function escape(field) {
    return field.replace(/[ \t\n\\#]/g, (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`);
}
