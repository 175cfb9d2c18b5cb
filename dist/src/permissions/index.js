export { permissionTable } from "./permission-table.js";
export { neededPermissions, permissionName } from "./needed-permissions.js";
export { policyRules } from "./policy-rules.js";
export { markdownTable } from "./markdown-table.js";
export { roleYaml } from "./role-yaml.js";
