package ma.tifawt.reports;

/** A centre as it is called and where it lies today. */
record CentreFacts(long id, String path, String code, String nameAr, String nameFr) {}
