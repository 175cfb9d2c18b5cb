export function createPullPlan(policies) {
    const failures = new Map();
    return {
        policy: (container) => policies.get(container)?.[failures.get(container) ?? 0] ?? "",
        failed(container) {
            const count = (failures.get(container) ?? 0) + 1;
            const policy = policies.get(container)?.[count];
            if (policy === undefined)
                return undefined;
            failures.set(container, count);
            return { attempt: count + 1, policy };
        },
    };
}
