import type { ApiPath } from "../http/request-path.ts";
import type { ResourceType } from "../resources/resource-type.ts";
import { type ObjectFilter } from "../selectors/field-selector.ts";
/** What of a collection a list, watch or deletecollection is about. */
export declare function selectionOf(type: ResourceType, { params, name }: ApiPath): ObjectFilter;
