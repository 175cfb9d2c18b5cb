export declare const csiDrivers: import("./resource-type.ts").ResourceType;
