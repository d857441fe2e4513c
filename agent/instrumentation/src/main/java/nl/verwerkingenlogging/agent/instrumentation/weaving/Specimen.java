package nl.verwerkingenlogging.agent.instrumentation.weaving;

/** What is woven for practice. Never used. */
final class Specimen {

    private Specimen() {}

    /** The method that is woven. */
    static String read(String key) {
        return key;
    }
}
