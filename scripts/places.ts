/** The built-in catalog as it is written, and the MovieLens folder that it expands to. */
export const SAMPLE_CATALOG = "prisma-free-data/sample";
export const SAMPLE_FOLDER = "prisma-free-data/raw/sample";

/** Where MovieLens folders are unpacked, each under its name. */
export const RAW_FOLDER = "prisma-free-data/raw";
