export declare const nodes: import("./resource-type.ts").ResourceType;
