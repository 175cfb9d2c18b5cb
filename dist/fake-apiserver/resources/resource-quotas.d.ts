export declare const resourceQuotas: import("./resource-type.ts").ResourceType;
