/** @file What `npm run build` was asked for. scripts/build.mjs checks the options and hands them on in the environment. */

export interface BuildOptions {
  /** Where the build goes, whole path; null for dist/. */
  outDir: string | null;
  /** Folder of an earlier build, whole path: its assets are kept beside the new ones, for tabs that are still open. */
  keep: string | null;
  /** A course file, whole path. */
  course: string | null;
}

/** Reads WIL_OUT_DIR, WIL_KEEP and WIL_COURSE. */
export const readBuildOptions = (env: Record<string, string | undefined>): BuildOptions => ({
  outDir: env.WIL_OUT_DIR || null,
  keep: env.WIL_KEEP || null,
  course: env.WIL_COURSE || null,
});
