/** The words of a setting such as GIT_CLEAN_FLAGS. */
export function wordList(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
