package nl.verwerkingenlogging.agent.core.capture;

/** How a person is read from a value of its type, or why it cannot be. Immutable, thread-safe. */
final class PersonReader {

    private final GroupReader reader;
    private final String error;

    private PersonReader(GroupReader reader, String error) {
        this.reader = reader;
        this.error = error;
    }

    static PersonReader of(GroupReader reader) {
        return new PersonReader(reader, null);
    }

    /** For a description that is wrong: every value is a capture failure. */
    static PersonReader inError(String error) {
        return new PersonReader(null, error);
    }

    void read(Capture capture, Object person) throws CaptureFailure {
        if (error != null) {
            throw new CaptureFailure(error);
        }
        reader.add(capture, person);
    }
}
