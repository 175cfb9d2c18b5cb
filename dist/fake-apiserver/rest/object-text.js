const texts = new WeakMap();
/** The JSON of a stored object, made once: it goes to every list and watch. */
export function objectText(object) {
    let text = texts.get(object);
    if (text === undefined) {
        text = JSON.stringify(object);
        texts.set(object, text);
    }
    return text;
}
/** Items of a list carry no kind and apiVersion of their own; in a stored object these two come first. */
export function itemText(object) {
    const head = `{"kind":${JSON.stringify(object.kind)},"apiVersion":${JSON.stringify(object.apiVersion)},`;
    const text = objectText(object);
    return text.startsWith(head) ? `{${text.slice(head.length)}` : text;
}
