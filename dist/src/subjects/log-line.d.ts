/** One line of a runner's own log. */
export interface LogLine {
    level: string;
    message: string;
    fields: Record<string, string>;
}
/** Reads a line in any of the forms that runners print: this project's, GitLab Runner's for people, as pairs, as JSON. */
export declare function parseLogLine(text: string): LogLine;
