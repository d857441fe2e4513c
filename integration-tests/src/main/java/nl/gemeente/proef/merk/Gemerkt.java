package nl.gemeente.proef.merk;

/** What the agent makes of classes. */
public interface Gemerkt {}
