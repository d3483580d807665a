package ma.tifawt.reports;

import java.time.LocalDate;

/** From one calendar day to another, both included. */
public record Days(LocalDate from, LocalDate to) {}
