export declare const priorityClasses: import("./resource-type.ts").ResourceType;
