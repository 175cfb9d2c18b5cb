export type { Condition, Permission, RunnerSetup } from "./permission.ts";
export { permissionTable } from "./permission-table.ts";
export { neededPermissions, permissionName } from "./needed-permissions.ts";
export { policyRules, type PolicyRule } from "./policy-rules.ts";
export { markdownTable } from "./markdown-table.ts";
export { roleYaml } from "./role-yaml.ts";
