import { featureFlagNames } from "../runner/index.js";
import { configurationKeys } from "./configuration-keys.js";
import { exercisedBy } from "./exercised.js";
import { pageSections } from "./page-section.js";
import { whyUnexercised } from "./unexercised-keys.js";
/** Page section x setting x scenarios: all sections of the page, then what the page does not mention. */
export function coverage(scenarios) {
    const exercised = scenarios.map((scenario) => ({ id: scenario.id, what: exercisedBy(scenario) }));
    const item = (kind, name, reason) => {
        const ids = exercised.filter(({ what }) => shows(what, kind, name)).map(({ id }) => id);
        return { kind, name, scenarios: ids, ...(ids.length > 0 || reason === undefined ? {} : { reason }) };
    };
    const sections = pageSections();
    const onPage = new Set(sections.flatMap(({ settings, flags }) => [...settings, ...flags]));
    return [
        ...sections.map((section) => ({ title: section.title, items: sectionItems(section, item) })),
        {
            title: "Settings that the page does not mention",
            items: configurationKeys()
                .filter((key) => !onPage.has(key))
                .map((key) => item("setting", key, whyUnexercised(key))),
        },
        {
            title: "Feature flags that the page does not mention",
            items: featureFlagNames()
                .filter((name) => !onPage.has(name))
                .map((name) => item("flag", name, FLAGS_WITHOUT_SCENARIO[name])),
        },
    ];
}
/** Items that have neither a scenario nor a reason. */
export function uncovered(sections) {
    return sections.flatMap(({ title, items }) => items
        .filter(({ scenarios, reason }) => scenarios.length === 0 && reason === undefined)
        .map((item) => ({ section: title, item })));
}
const FLAGS_WITHOUT_SCENARIO = {
    FF_CONCRETE: "not yet: native steps are refused",
    FF_SCRIPT_TO_STEP_MIGRATION: "not yet: native steps are refused",
    FF_SUSPENDABLE_ENVIRONMENTS: "not yet: suspended environments are refused",
    FF_USE_JOB_ROUTER: "not yet: jobs are asked for by HTTP only",
};
function sectionItems(section, item) {
    const all = (kind, names) => names.map((name) => item(kind, name, whyUnexercised(name)));
    return [
        item("section", section.title, section.prose),
        ...all("setting", section.settings),
        ...all("variable", section.variables),
        ...all("flag", section.flags),
        ...all("label", section.labels),
        ...all("annotation", section.annotations),
        ...all("permission", section.permissions),
        ...all("error", section.errors),
        ...all("row", section.rows),
        ...Object.entries(section.unused).map(([name, reason]) => item("row", name, reason)),
    ];
}
function shows(what, kind, name) {
    switch (kind) {
        case "setting":
            return what.settings.has(name) || what.named.has(name);
        case "variable":
            return name.endsWith("*")
                ? [...what.variables].some((variable) => variable.startsWith(name.slice(0, -1)))
                : what.variables.has(name);
        case "flag":
            return what.flags.has(name);
        case "label":
            return what.labels.has(name);
        case "annotation":
            return what.annotations.has(name);
        default:
            return what.named.has(name);
    }
}
