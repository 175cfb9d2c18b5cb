export function createWatchLog(capacity) {
    let changes = [];
    let forgotten = 0;
    function forget(count) {
        const last = changes[count - 1];
        if (last === undefined)
            return;
        forgotten = Math.max(forgotten, last.version);
        changes = changes.slice(count);
    }
    return {
        append(change) {
            changes.push(change);
            // Forgetting in halves keeps an append cheap.
            if (changes.length > capacity * 2)
                forget(capacity);
        },
        since(version) {
            if (version < forgotten)
                return undefined;
            let low = 0;
            let high = changes.length;
            while (low < high) {
                const middle = (low + high) >>> 1;
                if ((changes[middle]?.version ?? 0) <= version)
                    low = middle + 1;
                else
                    high = middle;
            }
            return changes.slice(low);
        },
        oldest: () => forgotten,
        compact(version) {
            forget(changes.findLastIndex((change) => change.version <= version) + 1);
            forgotten = Math.max(forgotten, version);
        },
    };
}
