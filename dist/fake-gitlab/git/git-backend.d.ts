import type { HostProgram, HostPrograms } from "../../src/platform/index.ts";
import type { Answer, Call } from "../http/call.ts";
export interface GitBackendSettings {
    programs: HostPrograms;
    repositoriesDir: string;
    /** Running programs, for whoever has to end them. */
    running: Set<HostProgram>;
}
/** Lets the machine's own `git http-backend` answer (CGI, RFC 3875). Its errors go to the client as text, which git shows. */
export declare function askGit(call: Call, repositoryPath: string, settings: GitBackendSettings): Promise<Answer>;
