package nl.verwerkingenlogging.it.harness;

import java.util.List;

/** The fictitious persons of the tests: seven digits are no valid BSN. */
public final class TestPersons {

    /** Their identifiers. */
    public static final List<String> BSNS = List.of("2308572", "9358297", "5872525", "6235489");

    private TestPersons() {}
}
