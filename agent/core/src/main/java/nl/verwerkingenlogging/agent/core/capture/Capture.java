package nl.verwerkingenlogging.agent.core.capture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;

/**
 * What was captured of one call: identifiers, and which texts the choices came to. Filled by a {@code CapturePlan}, read by the encoder; belongs to one
 * thread. Holds personal identifiers, hence no {@code toString}.
 */
public final class Capture {

    /** What was captured for one entry of {@code betrokkenen}. */
    public static final class Group {

        private final String soortObjectId;
        private final String betrokkenheid;
        private final List<String> soortenGegevens;
        private final List<String> objectIds = new ArrayList<>(1);

        /**
         * Makes a group without anybody in it.
         *
         * @param soortObjectId kind of the identifiers
         * @param betrokkenheid capacity, or null when not set
         * @param soortenGegevens kinds of data; empty when not set
         */
        public Group(String soortObjectId, String betrokkenheid, List<String> soortenGegevens) {
            this.soortObjectId = soortObjectId;
            this.betrokkenheid = betrokkenheid;
            this.soortenGegevens = soortenGegevens;
        }

        /**
         * Kind of the identifiers.
         *
         * @return the kind
         */
        public String soortObjectId() {
            return soortObjectId;
        }

        /**
         * Capacity in which the persons are involved.
         *
         * @return the capacity, or null when not set
         */
        public String betrokkenheid() {
            return betrokkenheid;
        }

        /**
         * Kinds of data.
         *
         * @return the kinds, empty when not set
         */
        public List<String> soortenGegevens() {
            return soortenGegevens;
        }

        /**
         * The identifiers, checked and in the order found; may hold the same one twice (AMB-40 is the encoder's).
         *
         * @return the live list
         */
        public List<String> objectIds() {
            return objectIds;
        }
    }

    private final List<Group> groups = new ArrayList<>(1);
    private Map<TextAttribute, String> chosen;
    private boolean hasVerwerkingId;
    private long verwerkingIdHigh;
    private long verwerkingIdLow;
    private String gebruiker;
    private String afnemerId;

    /** Makes an empty capture. */
    public Capture() {}

    /**
     * The groups of betrokkenen, in the order of the rule.
     *
     * @return the live list
     */
    public List<Group> groups() {
        return groups;
    }

    /**
     * How many identifiers were captured, duplicates counted.
     *
     * @return the number; 0 means nobody
     */
    public int persons() {
        int persons = 0;
        for (int i = 0; i < groups.size(); i++) {
            persons += groups.get(i).objectIds().size();
        }
        return persons;
    }

    /**
     * The text that a choice came to.
     *
     * @param attribute an attribute whose value is a choice
     * @return the text, or null when nothing was chosen for it
     */
    public String chosen(TextAttribute attribute) {
        return chosen == null ? null : chosen.get(attribute);
    }

    /**
     * Keeps the text that a choice came to.
     *
     * @param attribute the attribute
     * @param text the text
     */
    public void choose(TextAttribute attribute, String text) {
        if (chosen == null) {
            chosen = new EnumMap<>(TextAttribute.class);
        }
        chosen.put(attribute, text);
    }

    /**
     * Whether the rule's path yielded a verwerkingId.
     *
     * @return false when the surrounding unit of work decides
     */
    public boolean hasVerwerkingId() {
        return hasVerwerkingId;
    }

    /**
     * First half of the verwerkingId.
     *
     * @return the most significant bits; 0 without {@link #hasVerwerkingId()}
     */
    public long verwerkingIdHigh() {
        return verwerkingIdHigh;
    }

    /**
     * Second half of the verwerkingId.
     *
     * @return the least significant bits; 0 without {@link #hasVerwerkingId()}
     */
    public long verwerkingIdLow() {
        return verwerkingIdLow;
    }

    /**
     * Keeps the verwerkingId.
     *
     * @param high the most significant bits
     * @param low the least significant bits
     */
    public void verwerkingId(long high, long low) {
        hasVerwerkingId = true;
        verwerkingIdHigh = high;
        verwerkingIdLow = low;
    }

    /**
     * The user's key.
     *
     * @return the key, or null when not captured
     */
    public String gebruiker() {
        return gebruiker;
    }

    /**
     * Keeps the user's key.
     *
     * @param key the key, at most 40 code points
     */
    public void gebruiker(String key) {
        gebruiker = key;
    }

    /**
     * The recipient's identifier.
     *
     * @return the identifier, or null when the pair is left out
     */
    public String afnemerId() {
        return afnemerId;
    }

    /**
     * Keeps the recipient's identifier.
     *
     * @param id the identifier, at most 40 code points
     */
    public void afnemerId(String id) {
        afnemerId = id;
    }
}
