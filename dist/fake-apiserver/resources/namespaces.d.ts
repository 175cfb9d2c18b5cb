export declare const namespaces: import("./resource-type.ts").ResourceType;
