/** The files in the format that GitLab wants, under the name that it shall have there. */
export declare function packArtifacts(folder: string, paths: string[], format: string, name: string): {
    name: string;
    bytes: Uint8Array;
};
