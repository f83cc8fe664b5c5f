/** Front parts without a word of their own that readers type in compounds new to the site. */
export const BOUND_FRONTS_SHORT: readonly string[] =
  'kriminal fach haupt grund sozial kommunal förder prüf melde wohn schul klein groß dunkel hell eigen einzel gesamt'.split(' ');
