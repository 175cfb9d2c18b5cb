export { createImageCatalogue } from "./create-image-catalogue.js";
