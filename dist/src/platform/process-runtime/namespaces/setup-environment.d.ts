/** What the programs that build a pod run with; a container's own environment comes with its first program. */
export declare const SETUP_ENVIRONMENT: {
    PATH: string;
    LC_ALL: string;
};
