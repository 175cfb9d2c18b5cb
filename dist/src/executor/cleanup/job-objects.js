export function createJobObjects() {
    let list = [];
    const entryOf = (object) => ({
        exists() {
            object.unsure = false;
        },
        forget() {
            list = list.filter((other) => other !== object);
        },
        handOver() {
            object.owned = true;
        },
    });
    return {
        expect(kind, path) {
            const object = { kind, path, unsure: true, owned: false };
            list.push(object);
            return entryOf(object);
        },
        entry(kind, path) {
            const object = list.find((other) => other.kind === kind && other.path === path);
            return object && entryOf(object);
        },
        take(kinds) {
            const taken = kinds.flatMap((kind) => list.filter((object) => object.kind === kind));
            list = list.filter((object) => !taken.includes(object));
            return taken;
        },
    };
}
