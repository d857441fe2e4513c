package nl.verwerkingenlogging.agent.core.capture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Fills one group of a capture: the identifiers of one entry of {@code betrokkenen}, and the texts that go with them. Immutable, thread-safe.
 *
 * <p>Texts are chosen only when there is somebody: a value that is not there with a person who is not there either is no failure. But what is known at entry is
 * read at entry, before anybody is found in the result.
 */
final class GroupReader implements PathReader.Visitor<Capture.Group> {

    private static final String BSN = "BSN";

    private final PathReader objectId;
    private final TextReader soortObjectId;
    private final TextReader betrokkenheid;
    private final TextReader[] soortenGegevens;
    private final List<String> constantSoortenGegevens;
    private final boolean padBsn;

    /**
     * Makes a reader.
     *
     * @param objectId where the identifiers are found
     * @param soortObjectId kind of the identifiers
     * @param betrokkenheid capacity; null when not set
     * @param soortenGegevens kinds of data
     * @param padBsn whether whole numbers of 8 digits are padded when they are BSNs
     */
    GroupReader(
            PathReader objectId,
            TextReader soortObjectId,
            TextReader betrokkenheid,
            List<TextReader> soortenGegevens,
            boolean padBsn) {
        this.objectId = objectId;
        this.soortObjectId = soortObjectId;
        this.betrokkenheid = betrokkenheid;
        this.soortenGegevens = soortenGegevens.toArray(new TextReader[0]);
        this.constantSoortenGegevens = constants(soortenGegevens);
        this.padBsn = padBsn;
    }

    /** Adds the person that a value is; for a reader whose path begins at {@code this} and whose texts are constants. */
    void add(Capture capture, Object person) throws CaptureFailure {
        Capture.Group group = capture.groupOf(this);
        if (group == null) {
            group = capture.addGroup(
                    soortObjectId.constant(),
                    betrokkenheid == null ? null : betrokkenheid.constant(),
                    constantSoortenGegevens);
            group.madeBy(this);
        }
        objectId.each(person, null, null, group, this);
    }

    boolean readsResult() {
        if (objectId.readsResult() || soortObjectId.readsResult()) {
            return true;
        }
        if (betrokkenheid != null && betrokkenheid.readsResult()) {
            return true;
        }
        for (TextReader soort : soortenGegevens) {
            if (soort.readsResult()) {
                return true;
            }
        }
        return false;
    }

    /** Adds the group, with everything that is known at entry. */
    void atEntry(Capture capture, Object self, Object[] args) throws CaptureFailure {
        Capture.Group group = capture.addGroup(
                soortObjectId.constant(),
                betrokkenheid == null ? null : betrokkenheid.constant(),
                constantSoortenGegevens == null ? Collections.<String>emptyList() : constantSoortenGegevens);
        if (!objectId.readsResult()) {
            objectId.each(self, args, null, group, this);
        }
        if (objectId.readsResult() || group.hasSomebody()) {
            choose(group, self, args, null, false);
        }
    }

    /** Adds what the result tells. */
    void atReturn(Capture.Group group, Object result) throws CaptureFailure {
        if (objectId.readsResult()) {
            objectId.each(null, null, result, group, this);
        }
        if (group.hasSomebody()) {
            choose(group, null, null, result, true);
        }
    }

    /** Adds what one element of the result tells. */
    void atElement(Capture.Group group, Object element) throws CaptureFailure {
        if (objectId.readsResult()) {
            objectId.eachOf(element, group, this);
        }
    }

    /** A choice that reads the result, or null. */
    TextReader choiceFromResult() {
        if (soortObjectId.readsResult()) {
            return soortObjectId;
        }
        if (betrokkenheid != null && betrokkenheid.readsResult()) {
            return betrokkenheid;
        }
        for (TextReader soort : soortenGegevens) {
            if (soort.readsResult()) {
                return soort;
            }
        }
        return null;
    }

    /** Takes an identifier. While its kind is still to be chosen, its form cannot be decided. */
    @Override
    public void visit(Capture.Group group, Object value) throws CaptureFailure {
        Object identifier = Identifiers.normalised(value, objectId);
        if (group.soortObjectId() == null) {
            group.addUndecided(identifier);
        } else {
            add(group, identifier);
        }
    }

    @Override
    public int countElement(Capture.Group group) {
        return group.countElement();
    }

    private void add(Capture.Group group, Object identifier) {
        group.add(Identifiers.text(identifier, padBsn && BSN.equals(group.soortObjectId())));
    }

    private void choose(Capture.Group group, Object self, Object[] args, Object result, boolean fromResult)
            throws CaptureFailure {
        if (soortObjectId.isChoice() && soortObjectId.readsResult() == fromResult) {
            group.soortObjectId(soortObjectId.text(self, args, result));
        }
        if (betrokkenheid != null && betrokkenheid.isChoice() && betrokkenheid.readsResult() == fromResult) {
            group.betrokkenheid(betrokkenheid.text(self, args, result));
        }
        if (constantSoortenGegevens == null) {
            chooseSoortenGegevens(group, self, args, result, fromResult);
        }
        decide(group);
    }

    private void chooseSoortenGegevens(
            Capture.Group group, Object self, Object[] args, Object result, boolean fromResult) throws CaptureFailure {
        List<String> texts = group.soortenGegevens();
        if (texts.isEmpty()) {
            texts = new ArrayList<>(Collections.nCopies(soortenGegevens.length, null));
            group.soortenGegevens(texts);
        }
        for (int i = 0; i < soortenGegevens.length; i++) {
            if (soortenGegevens[i].readsResult() == fromResult) {
                texts.set(i, soortenGegevens[i].text(self, args, result));
            }
        }
    }

    private void decide(Capture.Group group) {
        if (group.soortObjectId() != null) {
            List<Object> undecided = group.takeUndecided();
            if (undecided != null) {
                for (Object identifier : undecided) {
                    add(group, identifier);
                }
            }
        }
    }

    private static List<String> constants(List<TextReader> readers) {
        List<String> texts = new ArrayList<>();
        for (TextReader reader : readers) {
            if (reader.isChoice()) {
                return null;
            }
            texts.add(reader.constant());
        }
        return Collections.unmodifiableList(texts);
    }
}
