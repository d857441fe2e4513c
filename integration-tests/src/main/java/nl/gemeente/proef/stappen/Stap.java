package nl.gemeente.proef.stappen;

import java.util.List;

/**
 * One step that a request is told to do.
 *
 * @param methode the data-access method to call
 * @param groepen identifiers of the persons: those handed over, or those that will be found
 * @param gevonden whether the persons are found by the method instead of handed over
 * @param sleutels texts handed over besides the persons, such as the UUID of the zaak; in the order of the method's parameters
 * @param overig search criteria, and what else is known of each person
 * @param vulEerst whether the journal is filled, on this thread, before the step
 * @param stopBijNiemand whether the application stops when the method found nobody
 */
public record Stap(
        String methode,
        List<List<String>> groepen,
        boolean gevonden,
        List<String> sleutels,
        List<String> overig,
        boolean vulEerst,
        boolean stopBijNiemand) {}
