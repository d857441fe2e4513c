package nl.verwerkingenlogging.agent.core.encode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.journal.JournalException;

/**
 * The persons of an action about more than one, each once (AMB-40), divided over parts (AMB-39). Everything is checked and measured before the first part
 * is encoded, so that no part is journalled of an action that turns out to be invalid. Used by one thread.
 */
final class Betrokkenen {

    private final String ruleName;
    private final List<ObjectTemplate> templates = new ArrayList<>();
    private final List<String> objectIds = new ArrayList<>();
    private int[] idLengths;
    /** Where each part begins, and behind the last one the number of persons. */
    private final List<Integer> bounds = new ArrayList<>();

    private Betrokkenen(String ruleName) {
        this.ruleName = ruleName;
    }

    /**
     * Orders the persons of a call.
     *
     * @param maxObjects how many go into one part
     * @param maxBytes how many bytes of elements, with the commas between them, go into one part
     * @throws CaptureFailure when an identifier is invalid
     * @throws JournalException when one person alone does not fit
     */
    static Betrokkenen of(String ruleName, Capture capture, ObjectTemplates templates, int maxObjects, int maxBytes)
            throws CaptureFailure, JournalException {
        Betrokkenen betrokkenen = new Betrokkenen(ruleName);
        betrokkenen.collect(capture, templates);
        betrokkenen.divide(maxObjects, maxBytes);
        return betrokkenen;
    }

    /** How many bytes an objectId takes between its quotes. */
    static int checkedLength(String ruleName, String objectId) throws CaptureFailure {
        int length = JsonText.identifierLength(objectId);
        if (length == JsonText.INVALID) {
            throw new CaptureFailure(
                    ruleName + ": objectId is empty, too long, or holds a control character or half a character");
        }
        return length;
    }

    private void collect(Capture capture, ObjectTemplates templatesOfRule) {
        Map<Key, ObjectTemplate> persons = new LinkedHashMap<>();
        collect(capture, templatesOfRule, persons);
        persons.forEach((key, template) -> {
            templates.add(template);
            objectIds.add(key.objectId);
        });
    }

    /** Adds the persons of a capture, each once, with the soorten gegevens of everything that was found of them (AMB-40). */
    static void collect(Capture capture, ObjectTemplates templatesOfRule, Map<Key, ObjectTemplate> persons) {
        for (int g = 0; g < capture.groupCount(); g++) {
            Capture.Group group = capture.group(g);
            if (group.count() == 0) {
                continue;
            }
            ObjectTemplate template =
                    templatesOfRule.of(group.soortObjectId(), group.betrokkenheid(), group.soortenGegevens());
            for (int i = 0; i < group.count(); i++) {
                String objectId = group.objectId(i);
                persons.merge(
                        new Key(template.soortObjectId(), objectId, template.betrokkenheid()),
                        template,
                        (first, second) -> first == second ? first : templatesOfRule.merged(first, second));
            }
        }
    }

    private void divide(int maxObjects, int maxBytes) throws CaptureFailure, JournalException {
        idLengths = new int[objectIds.size()];
        int objects = 0;
        int bytes = 0;
        bounds.add(0);
        for (int i = 0; i < idLengths.length; i++) {
            idLengths[i] = checkedLength(ruleName, objectIds.get(i));
            int length = templates.get(i).length(idLengths[i]);
            if (length > maxBytes) {
                throw new JournalException(ruleName + ": one betrokkene is larger than a record of the journal");
            }
            if (objects == maxObjects || (objects > 0 && length + 1 > maxBytes - bytes)) {
                bounds.add(i);
                objects = 0;
                bytes = 0;
            }
            bytes += objects == 0 ? length : length + 1;
            objects++;
        }
        bounds.add(idLengths.length);
    }

    int parts() {
        return bounds.size() - 1;
    }

    /** Appends the elements of one part. */
    void write(int part, BodyBuffer buffer) {
        int from = bounds.get(part);
        int to = bounds.get(part + 1);
        for (int i = from; i < to; i++) {
            if (i > from) {
                buffer.raw(',');
            }
            templates.get(i).write(objectIds.get(i), idLengths[i], buffer);
        }
    }

    /** What makes two objects of one action the same. */
    static final class Key {

        private final String soortObjectId;
        private final String objectId;
        private final String betrokkenheid;

        Key(String soortObjectId, String objectId, String betrokkenheid) {
            this.soortObjectId = soortObjectId;
            this.objectId = objectId;
            this.betrokkenheid = betrokkenheid;
        }

        String objectId() {
            return objectId;
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Key)) {
                return false;
            }
            Key key = (Key) other;
            return objectId.equals(key.objectId)
                    && soortObjectId.equals(key.soortObjectId)
                    && Objects.equals(betrokkenheid, key.betrokkenheid);
        }

        @Override
        public int hashCode() {
            return objectId.hashCode() * 31 + soortObjectId.hashCode();
        }
    }
}
