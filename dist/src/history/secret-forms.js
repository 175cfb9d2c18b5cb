/**
 * The ways in which a secret is commonly written: as it is, inside JSON (once or twice), in a URL, in Base64 whatever stands before and
 * after it. For a value of fewer than `shortest` characters only the first is told from chance.
 */
export function secretForms(value, shortest = 6) {
    const json = JSON.stringify(value).slice(1, -1);
    const written = [value, json, JSON.stringify(json).slice(1, -1)];
    const encoded = value.length < shortest ? [] : [...encodedForms(value)];
    return [...new Set([...written, ...encoded])].filter((form) => form !== "");
}
/** As `secretForms`, without the plain ones. */
export function encodedForms(value) {
    const bytes = Buffer.from(value);
    const base64 = [0, 1, 2].map((shift) => inBase64(bytes, shift));
    const urlSafe = base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"));
    const forms = new Set([encodeURIComponent(value), ...base64, ...urlSafe]);
    forms.delete(value);
    return forms;
}
/** The characters of Base64 that depend on nothing but the value, when `shift` bytes stand before it in its group of three. */
function inBase64(bytes, shift) {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString("base64")
        .replaceAll("=", "");
    const first = shift === 0 ? 0 : shift + 1;
    const certain = Math.floor(((shift + bytes.length) * 8) / 6);
    return text.slice(first, certain);
}
