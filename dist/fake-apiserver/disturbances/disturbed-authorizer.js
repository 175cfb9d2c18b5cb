/** Decides by the roles, unless a fault has taken or given the permission. */
export function disturbedAuthorizer(authorizer, faults) {
    return {
        ...authorizer,
        decide(user, attempt, asking) {
            if (!faults.expects("authorize") || user.groups.includes("system:masters")) {
                return authorizer.decide(user, attempt, asking);
            }
            const [action] = faults.ask("authorize", { target: "api", user: user.name, ...attempt, ...asking });
            if (action === undefined)
                return authorizer.decide(user, attempt, asking);
            return { allowed: action.do === "allow", reason: "" };
        },
    };
}
