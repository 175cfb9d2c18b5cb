/** The pods that a moment befalls: by name, or the one that its event tells of, or all. */
export function chosenPods(store, { namespace, name }, event) {
    const all = store.list("pods", namespace);
    if (name !== undefined)
        return all.filter(({ metadata }) => metadata.name.includes(name));
    if (event === undefined || !("uid" in event))
        return all;
    const told = all.filter(({ metadata }) => metadata.uid === event.uid);
    return told.length === 0 && !("pod" in event) ? all : told;
}
