/** What a payload has to say of the GitLab it comes from. */
export interface Server {
    /** `http://127.0.0.1:PORT` */
    readonly url: string;
    readonly host: string;
    readonly port: number;
    readonly registry: string;
}
export declare const GITLAB_VERSION = "19.4.0";
export declare const GITLAB_REVISION = "f4a1c0de000";
export declare function repositoryUrl(server: Server, projectPath: string, token: string): string;
