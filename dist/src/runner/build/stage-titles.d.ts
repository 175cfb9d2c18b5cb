/** What the job's log calls a stage (executor facts 9.1). */
export declare function stageTitle(name: string): string;
