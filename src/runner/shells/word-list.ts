/** The words of a setting such as GIT_SUBMODULE_PATHS. */
export function wordList(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** The flags of a setting such as GIT_FETCH_EXTRA_FLAGS; `none` stands for none. */
export function flagList(text: string, usual: readonly string[]): readonly string[] {
  if (text === "") return usual;
  return text === "none" ? [] : wordList(text);
}
