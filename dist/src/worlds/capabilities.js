/** The first of a scenario's needs that the fake world cannot meet here, in words for the report. */
export function missingCapability(needs, isolation, hasProgram) {
    for (const need of needs) {
        if (need === "pwsh" && !hasProgram("pwsh"))
            return "pwsh (PowerShell on this machine, for its containers)";
        if (need === "clock")
            return "clock (a world whose time can be moved)";
        if (need === "users" && !isolation.users)
            return "users (containers of any user and in any group, which takes root)";
        if (need === "isolation" && !(isolation.files && isolation.network && isolation.processes)) {
            return "isolation (pods with files, network and processes of their own)";
        }
    }
    return undefined;
}
