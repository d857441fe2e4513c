package nl.gemeente.proef.later;

/** Somebody. */
record Persoon(String bsn) {}
