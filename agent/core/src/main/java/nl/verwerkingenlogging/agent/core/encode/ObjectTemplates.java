package nl.verwerkingenlogging.agent.core.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.verwerkingenlogging.agent.core.rule.BetrokkeneSpec;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.TextValue;

/**
 * The templates that a rule needs: one for each combination of texts that its betrokkenen have come to. The texts are the configuration's, so there are few;
 * what exceeds {@link #MOST_KEPT} is made anew each time. Thread-safe.
 */
final class ObjectTemplates {

    /** How many templates a rule keeps: they are searched from first to last. */
    static final int MOST_KEPT = 32;

    private final AtomicReference<ObjectTemplate[]> kept = new AtomicReference<>(new ObjectTemplate[0]);

    /**
     * Makes the templates of a rule.
     *
     * @throws IllegalArgumentException when a text of the configuration cannot be sent
     */
    ObjectTemplates(Rule rule) {
        for (BetrokkeneSpec spec : rule.betrokkenen()) {
            check(spec.soortObjectId());
            if (spec.soortObjectId().texts().contains("")) {
                throw new IllegalArgumentException(rule.name() + ": soortObjectId is empty");
            }
            check(spec.betrokkenheid());
            spec.soortenGegevens().forEach(ObjectTemplates::check);
        }
    }

    private static void check(TextValue value) {
        if (value != null) {
            value.texts().forEach(JsonText::quoted);
        }
    }

    /** The template for these texts; an empty betrokkenheid is none, so that it makes no second object of one person. */
    ObjectTemplate of(String soortObjectId, String capacity, List<String> soortenGegevens) {
        String betrokkenheid = capacity == null || capacity.isEmpty() ? null : capacity;
        ObjectTemplate[] known = kept.get();
        for (ObjectTemplate template : known) {
            if (template.isFor(soortObjectId, betrokkenheid, soortenGegevens)) {
                return template;
            }
        }
        ObjectTemplate made = new ObjectTemplate(soortObjectId, betrokkenheid, soortenGegevens);
        if (known.length < MOST_KEPT) {
            ObjectTemplate[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = made;
            // Another thread may have been first: then this template is used once, and found or made the next time.
            kept.compareAndSet(known, more);
        }
        return made;
    }

    /** The template for one person who was found twice: the soorten gegevens of both (AMB-40). */
    ObjectTemplate merged(ObjectTemplate first, ObjectTemplate second) {
        Set<String> soorten = new LinkedHashSet<>(first.soortenGegevens());
        soorten.addAll(second.soortenGegevens());
        return of(first.soortObjectId(), first.betrokkenheid(), new ArrayList<>(soorten));
    }
}
