package nl.verwerkingenlogging.agent.core.capture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;

/**
 * What was captured of one call: identifiers, and which texts the choices came to. Filled by a {@code CapturePlan}, read by the encoder; belongs to one
 * thread. Holds personal identifiers, hence no {@code toString}.
 *
 * <p>Most calls touch one person. So the first group stands in a field of its own, as does a single identifier, and lists are made for more only: a capture
 * of one identifier is two objects, and one that serves another call makes none.
 */
public final class Capture {

    /** What was captured for one entry of {@code betrokkenen}. */
    public static final class Group {

        private String soortObjectId;
        private String betrokkenheid;
        private List<String> soortenGegevens;
        /** The identifier, or a list of them. One field, since most calls touch one person and each makes a group. */
        private Object identifiers;

        private List<Object> undecided;
        private int elements;
        private Object maker;

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
         * @return the kind; null only where nobody was found, or before a choice that reads the result
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
         * How many identifiers there are.
         *
         * @return the number
         */
        public int count() {
            if (identifiers == null) {
                return 0;
            }
            return identifiers instanceof List ? ((List<?>) identifiers).size() : 1;
        }

        /**
         * One of the identifiers.
         *
         * @param index its place, from 0
         * @return the identifier
         * @throws IndexOutOfBoundsException when there are not so many
         */
        public String objectId(int index) {
            if (index < 0 || index >= count()) {
                throw new IndexOutOfBoundsException("index " + index + " of " + count());
            }
            return (String) (identifiers instanceof List ? ((List<?>) identifiers).get(index) : identifiers);
        }

        /**
         * Adds somebody.
         *
         * @param objectId a checked identifier; may be there already (AMB-40 is the encoder's)
         */
        public void add(String objectId) {
            if (identifiers == null) {
                identifiers = objectId;
            } else {
                several().add(objectId);
            }
        }

        @SuppressWarnings("unchecked") // The only list ever put there.
        private List<Object> several() {
            if (!(identifiers instanceof List)) {
                List<Object> list = new ArrayList<>();
                list.add(identifiers);
                identifiers = list;
            }
            return (List<Object>) identifiers;
        }

        /** Counts an element that was read on the way to somebody. */
        int countElement() {
            elements++;
            return elements;
        }

        /** Keeps an identifier whose form depends on a soortObjectId that is not known yet. */
        void addUndecided(Object identifier) {
            if (undecided == null) {
                undecided = new ArrayList<>(1);
            }
            undecided.add(identifier);
        }

        /** The identifiers of {@link #addUndecided}, which are then forgotten; null when there are none. */
        List<Object> takeUndecided() {
            List<Object> taken = undecided;
            undecided = null;
            return taken;
        }

        void madeBy(Object reader) {
            maker = reader;
        }

        boolean hasSomebody() {
            return identifiers != null || undecided != null;
        }

        private void clear() {
            soortObjectId = null;
            betrokkenheid = null;
            soortenGegevens = Collections.emptyList();
            identifiers = null;
            undecided = null;
            elements = 0;
            maker = null;
        }

        /** A group of the same texts. */
        Group copy(boolean withPersons) {
            // Choices that read the result are filled in later, in each copy for itself.
            List<String> texts = soortenGegevens.isEmpty() ? soortenGegevens : new ArrayList<>(soortenGegevens);
            Group copy = new Group(soortObjectId, betrokkenheid, texts);
            if (withPersons) {
                copy.identifiers = identifiers instanceof List ? new ArrayList<>((List<?>) identifiers) : identifiers;
                copy.undecided = undecided == null ? null : new ArrayList<>(undecided);
            }
            return copy;
        }

        void soortObjectId(String text) {
            soortObjectId = text;
        }

        void betrokkenheid(String text) {
            betrokkenheid = text;
        }

        void soortenGegevens(List<String> texts) {
            soortenGegevens = texts;
        }
    }

    private Group firstGroup;
    /** The first group of an earlier call, empty. */
    private Group spare;

    private List<Group> otherGroups;
    private Map<TextAttribute, String> chosen;
    private boolean hasVerwerkingId;
    private long verwerkingIdHigh;
    private long verwerkingIdLow;
    private String gebruiker;
    private String afnemerId;
    private int elements;

    /** Makes an empty capture. */
    public Capture() {}

    /**
     * Everything but the persons and their groups, in a capture of its own.
     *
     * @return a copy
     */
    public Capture withoutPersons() {
        Capture copy = new Capture();
        copy.chosen = chosen == null ? null : new EnumMap<>(chosen);
        copy.hasVerwerkingId = hasVerwerkingId;
        copy.verwerkingIdHigh = verwerkingIdHigh;
        copy.verwerkingIdLow = verwerkingIdLow;
        copy.gebruiker = gebruiker;
        copy.afnemerId = afnemerId;
        return copy;
    }

    /** Lets go of everything, so that the capture can serve another call. Its groups belong to it: nobody may keep one. */
    public void clear() {
        if (firstGroup != null) {
            spare = firstGroup;
            spare.clear();
        }
        firstGroup = null;
        otherGroups = null;
        chosen = null;
        hasVerwerkingId = false;
        verwerkingIdHigh = 0;
        verwerkingIdLow = 0;
        gebruiker = null;
        afnemerId = null;
        elements = 0;
    }

    /** Counts an element that was looked at in search of persons. */
    int countElement() {
        elements++;
        return elements;
    }

    /**
     * A capture of its own with all that is in this one, for a result that outlives the call.
     *
     * @return the copy
     */
    public Capture copy() {
        return copy(true);
    }

    /** A copy with or without the persons. */
    Capture copy(boolean withPersons) {
        Capture copy = withoutPersons();
        int groups = groupCount();
        for (int i = 0; i < groups; i++) {
            copy.add(group(i).copy(withPersons));
        }
        return copy;
    }

    /**
     * How many groups there are.
     *
     * @return the number
     */
    public int groupCount() {
        if (firstGroup == null) {
            return 0;
        }
        return otherGroups == null ? 1 : 1 + otherGroups.size();
    }

    /**
     * One of the groups.
     *
     * @param index its place in the rule, from 0
     * @return the group
     * @throws IndexOutOfBoundsException when there are not so many
     */
    public Group group(int index) {
        if (index < 0 || index >= groupCount()) {
            throw new IndexOutOfBoundsException("index " + index + " of " + groupCount());
        }
        return index == 0 ? firstGroup : otherGroups.get(index - 1);
    }

    /**
     * Adds a group, in the order of the rule; it may be without anybody.
     *
     * @param group the group
     */
    public void add(Group group) {
        if (firstGroup == null) {
            firstGroup = group;
            return;
        }
        if (otherGroups == null) {
            otherGroups = new ArrayList<>();
        }
        otherGroups.add(group);
    }

    /** Adds a group without anybody in it. */
    Group addGroup(String soortObjectId, String betrokkenheid, List<String> soortenGegevens) {
        if (firstGroup != null || spare == null) {
            Group group = new Group(soortObjectId, betrokkenheid, soortenGegevens);
            add(group);
            return group;
        }
        firstGroup = spare;
        spare = null;
        firstGroup.soortObjectId(soortObjectId);
        firstGroup.betrokkenheid(betrokkenheid);
        firstGroup.soortenGegevens(soortenGegevens);
        return firstGroup;
    }

    /** The group that was {@linkplain Group#madeBy made by} a reader, or null. */
    Group groupOf(Object reader) {
        for (int i = groupCount() - 1; i >= 0; i--) {
            if (group(i).maker == reader) {
                return group(i);
            }
        }
        return null;
    }

    /**
     * How many identifiers were captured, duplicates counted.
     *
     * @return the number; 0 means nobody
     */
    public int persons() {
        int persons = 0;
        int groups = groupCount();
        for (int i = 0; i < groups; i++) {
            persons += group(i).count();
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
