const TOKEN_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
export function createRunnerRegistry(random, clock) {
    const runners = new Map();
    const managers = new Map();
    const newToken = () => `glrt-${random.text(20, TOKEN_ALPHABET)}`;
    let lastRunner = 0;
    let lastManager = 0;
    const keep = (runner) => {
        runners.set(runner.token, runner);
        return runner;
    };
    return {
        registrationToken: `GR1348941${random.text(20, TOKEN_ALPHABET)}`,
        add(options = {}) {
            const { description = "", tags = [], runUntagged = true, maximumTimeout } = options;
            const { paused = false, accessLevel = "not_protected" } = options;
            const id = ++lastRunner;
            return keep({ id, token: newToken(), description, tags, runUntagged, maximumTimeout, paused, accessLevel });
        },
        find: (token) => runners.get(token),
        byId: (id) => [...runners.values()].find((runner) => runner.id === id),
        all: () => [...runners.values()].toSorted((a, b) => a.id - b.id),
        remove(runner) {
            runners.delete(runner.token);
            managers.delete(runner.id);
        },
        resetToken(runner) {
            runners.delete(runner.token);
            return keep({ ...runner, token: newToken() });
        },
        heard({ id }, systemId, info) {
            if (typeof systemId !== "string" || systemId === "")
                return undefined;
            const known = managers.get(id) ?? new Map();
            managers.set(id, known);
            const now = clock.now();
            const manager = known.get(systemId) ?? { id: ++lastManager, systemId, info, createdAt: now, contactedAt: now };
            known.set(systemId, manager);
            manager.contactedAt = now;
            Object.assign(manager.info, info);
            return manager;
        },
        managers: ({ id }) => [...(managers.get(id)?.values() ?? [])],
        forget: ({ id }, systemId) => typeof systemId === "string" && managers.get(id)?.delete(systemId) === true,
    };
}
