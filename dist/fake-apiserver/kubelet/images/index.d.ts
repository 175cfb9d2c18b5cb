export { createImageCatalogue } from "./create-image-catalogue.ts";
