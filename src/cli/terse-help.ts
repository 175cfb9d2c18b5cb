import { Help, type HelpConfiguration } from "commander";

/** Help without defaults that say nothing: of a switch that is off, and of a list that is empty. */
export const terseHelp: HelpConfiguration = {
  optionDescription(option) {
    const { defaultValue } = option as { defaultValue: unknown };
    const isPlain = defaultValue === false || (Array.isArray(defaultValue) && defaultValue.length === 0);
    return new Help().optionDescription(
      isPlain ? Object.assign(Object.create(option), { defaultValue: undefined }) : option,
    );
  },
};
