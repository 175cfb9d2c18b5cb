export declare const RBAC_GROUP = "rbac.authorization.k8s.io";
export declare const roles: import("./resource-type.ts").ResourceType;
export declare const clusterRoles: import("./resource-type.ts").ResourceType;
export declare const roleBindings: import("./resource-type.ts").ResourceType;
export declare const clusterRoleBindings: import("./resource-type.ts").ResourceType;
