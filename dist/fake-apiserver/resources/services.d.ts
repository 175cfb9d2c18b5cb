export declare const services: import("./resource-type.ts").ResourceType;
