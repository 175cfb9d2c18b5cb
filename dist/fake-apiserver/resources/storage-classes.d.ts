/** The annotation of the class that claims without one get. */
export declare const DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";
export declare const storageClasses: import("./resource-type.ts").ResourceType;
