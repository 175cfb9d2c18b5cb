export declare const configMaps: import("./resource-type.ts").ResourceType;
