package nl.verwerkingenlogging.agent.core.capture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import nl.verwerkingenlogging.agent.core.rule.BetrokkeneSpec;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.PersoonSpec;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.TextValue;
import nl.verwerkingenlogging.agent.core.rule.TypePattern;

/**
 * Knows of every class that was met whether its values are persons, by {@code personen} of the configuration or by {@code @Betrokkene} on the class. One for a
 * configuration; what is known of a class hangs on the class itself (see {@link Property}). Thread-safe.
 */
final class PersonTypes extends ClassValue<PersonReader[]> {

    private static final PersonReader[] NOBODY = {};

    private static final Map<RuleSet, PersonTypes> BY_CONFIGURATION =
            Collections.synchronizedMap(new WeakHashMap<RuleSet, PersonTypes>());

    private final boolean padBsn;
    /** By the class that carries the annotations, which those below it share. */
    private final ClassValue<PersonReader[]> annotated = new ClassValue<PersonReader[]>() {
        @Override
        protected PersonReader[] computeValue(Class<?> type) {
            return new AnnotatedPersons(type, PersonTypes.this).read().toArray(NOBODY);
        }
    };

    private final ClassValue<PersonProperties.Property[]> properties = new ClassValue<PersonProperties.Property[]>() {
        @Override
        protected PersonProperties.Property[] computeValue(Class<?> type) {
            return PersonProperties.of(PersonTypes.this, type);
        }
    };
    private final List<TypePattern> types = new ArrayList<>();
    private final List<PersonReader> readers = new ArrayList<>();

    private PersonTypes(RuleSet rules, boolean padBsn) {
        this.padBsn = padBsn;
        for (PersoonSpec persoon : rules.personen()) {
            types.add(persoon.type());
            readers.add(PersonReader.of(reader(persoon.toString(), persoon.betrokkene())));
        }
    }

    /** The types of a configuration. */
    static PersonTypes of(RuleSet rules, boolean padBsn) {
        PersonTypes known = BY_CONFIGURATION.get(rules);
        if (known == null || known.padBsn != padBsn) {
            known = new PersonTypes(rules, padBsn);
            BY_CONFIGURATION.put(rules, known);
        }
        return known;
    }

    boolean isPerson(Class<?> type) {
        return get(type).length > 0;
    }

    /** The properties of a class in which a person may be found. */
    ClassValue<PersonProperties.Property[]> properties() {
        return properties;
    }

    /** How a value of the class is identified; empty when it is no person. */
    @Override
    protected PersonReader[] computeValue(Class<?> type) {
        if (PlatformClasses.contain(type) || type.isArray() || type.isAnnotation()) {
            return NOBODY;
        }
        List<Class<?>> hierarchy = TypeHierarchy.of(type);
        for (int i = 0; i < readers.size(); i++) {
            if (matches(types.get(i), type, hierarchy)) {
                return new PersonReader[] {readers.get(i)};
            }
        }
        for (Class<?> each : hierarchy) {
            PersonReader[] declared = annotated.get(each);
            if (declared.length > 0) {
                return declared;
            }
        }
        return NOBODY;
    }

    private static boolean matches(TypePattern pattern, Class<?> type, List<Class<?>> hierarchy) {
        if (pattern.name().matches(type.getName())) {
            return true;
        }
        for (Class<?> each : hierarchy) {
            // The name of an interface can only mean those who implement it.
            boolean above =
                    pattern.subtypes() || (each.isInterface() && pattern.name().exact());
            if (above && pattern.name().matches(each.getName())) {
                return true;
            }
        }
        return false;
    }

    /** Reads the persons of one description, whose path begins at {@code this}. */
    GroupReader reader(String name, BetrokkeneSpec spec) {
        String place = name + ": objectId";
        List<TextReader> soorten = new ArrayList<>();
        for (TextValue soort : spec.soortenGegevens()) {
            soorten.add(new TextReader(soort, place));
        }
        Path objectId = spec.objectId();
        return new GroupReader(
                new PathReader(objectId, place, false),
                new TextReader(spec.soortObjectId(), place),
                spec.betrokkenheid() == null ? null : new TextReader(spec.betrokkenheid(), place),
                soorten,
                padBsn);
    }
}
