import type { JobVariable } from "../gitlab/job-payload.ts";
/** What a script asks while it runs. */
export type Condition = 
/** The command ends well; `silent` hides what it prints. */
{
    succeeds: readonly string[];
    silent?: boolean;
}
/** What the command prints, whatever its exit code, has this text. */
 | {
    offers: string;
    command: readonly string[];
} | {
    folder: string;
} | {
    file: string;
}
/** A variable of the environment that names a folder; where the shell can tell, one that may be written to. */
 | {
    ownFolder: string;
};
/**
 * Puts a stage's commands together in the words of one shell. Paths, words and texts are taken literally; only what `userLine` gets is
 * a piece of the shell's own language.
 */
export interface ShellWriter {
    /** One line or several of the user's own. */
    userLine(text: string): void;
    /** Ends the stage when it fails. */
    command(...words: string[]): void;
    /** Its failure means nothing, and what it prints is hidden. */
    bestEffort(...words: string[]): void;
    /** A file variable becomes a file of the project's temporary folder. */
    variable(variable: JobVariable, temporary: string): void;
    setVariable(name: string, value: string): void;
    unsetVariable(name: string): void;
    /** GITLAB_ENV: what earlier stages wrote into `file` becomes part of the environment. */
    environmentFile(file: string): void;
    notice(text: string): void;
    warning(text: string): void;
    print(text: string): void;
    blank(): void;
    /** The first line of a job's output: the host name of the container, and that of the runner unless it is "". */
    hostLine(via: string): void;
    /** A part of the log that GitLab folds. */
    sectionStart(name: string, options: string): void;
    sectionEnd(name: string): void;
    cd(path: string): void;
    makeFolder(path: string): void;
    makeFile(path: string): void;
    /** Replaces the file. */
    writeFile(path: string, content: string): void;
    removeFiles(...paths: string[]): void;
    removeFolder(path: string): void;
    /** All files below the folder, however deep, whose name fits the pattern (`*.lock`). */
    removeFilesBelow(folder: string, pattern: string): void;
    /** Gives `path` and all below it to the owner of `file`, when that is there. */
    giveToOwnerOf(file: string, path: string): void;
    when(condition: Condition, then: () => void, otherwise?: () => void): void;
    text(): string;
}
