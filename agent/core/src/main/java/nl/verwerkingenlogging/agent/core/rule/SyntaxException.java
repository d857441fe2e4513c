package nl.verwerkingenlogging.agent.core.rule;

/** A path or a pattern that is not well formed: says where, what was found and what was expected. */
public final class SyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * Makes an exception.
     *
     * @param position index of the first character that is wrong, from 0
     * @param message what is wrong and what was expected
     */
    public SyntaxException(int position, String message) {
        super(message);
        this.position = position;
    }

    /**
     * Where it is wrong.
     *
     * @return index of the first wrong character, from 0
     */
    public int position() {
        return position;
    }
}
