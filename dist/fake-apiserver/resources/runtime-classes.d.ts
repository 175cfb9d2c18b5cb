export declare const runtimeClasses: import("./resource-type.ts").ResourceType;
