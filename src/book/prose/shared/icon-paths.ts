/** @file The two marks of a verdict as path data, for markup and for enhancers. */
export const iconPaths = { yes: 'm4 10.5 4 4 8-9', no: 'm5 5 10 10M15 5 5 15' } as const;
