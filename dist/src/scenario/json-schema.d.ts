/** JSON Schema of scenario files, for editors. */
export declare function scenarioJsonSchema(): Record<string, unknown>;
