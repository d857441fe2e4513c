package nl.verwerkingenlogging.demo;

/**
 * A person in an action.
 *
 * @param bsn who
 * @param betrokkenheid in what capacity, or null
 */
record Betrokkene(String bsn, String betrokkenheid) implements Comparable<Betrokkene> {

    @Override
    public int compareTo(Betrokkene other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return betrokkenheid == null ? bsn : bsn + " " + betrokkenheid;
    }
}
