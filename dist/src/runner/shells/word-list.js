/** The words of a setting such as GIT_CLEAN_FLAGS. */
export function wordList(text) {
    return text.split(/\s+/).filter((word) => word !== "");
}
