/** What class-transformer knows of classes. It keeps this to itself, and ships its types apart from the code. */
declare module "class-transformer/cjs/storage" {
  export { defaultMetadataStorage } from "class-transformer/types/storage";
}
