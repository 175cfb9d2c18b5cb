/** The words of a setting such as GIT_CLEAN_FLAGS. */
export declare function wordList(text: string): string[];
