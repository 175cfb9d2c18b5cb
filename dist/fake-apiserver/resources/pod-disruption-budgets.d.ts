export declare const podDisruptionBudgets: import("./resource-type.ts").ResourceType;
