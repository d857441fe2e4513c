package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.verwerkingenlogging.agent.core.rule.NamePattern;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/** Finds which of the types that rules ask subtypes of lie above a class. Thread-safe. */
final class Supertypes {

    private final TypeDirectory types;
    private final List<NamePattern> globs;
    private final boolean asksJava;

    /**
     * Makes a finder.
     *
     * @param types describes types
     * @param globs name patterns with wildcards whose subtypes are asked for
     * @param asksJava whether subtypes of a type in {@code java.*} are asked for, without which such types are not looked into
     */
    Supertypes(TypeDirectory types, List<NamePattern> globs, boolean asksJava) {
        this.types = types;
        this.globs = globs;
        this.asksJava = asksJava;
    }

    /**
     * Looks above a class.
     *
     * @param loader its loader
     * @param view what the rules mean for that loader
     * @param direct the supertypes that the class names itself
     * @param missing receives supertypes that could not be read
     * @return the types asked for, none when nothing above the class is asked for
     */
    Set<String> above(ClassLoader loader, LoaderView view, List<String> direct, Collection<String> missing) {
        Set<String> found = Collections.emptySet();
        for (String supertype : direct) {
            Set<String> more = fromAndAbove(loader, view, supertype, missing);
            if (!more.isEmpty()) {
                if (found.isEmpty()) {
                    found = more;
                } else {
                    found = new LinkedHashSet<>(found);
                    found.addAll(more);
                }
            }
        }
        return found;
    }

    private Set<String> fromAndAbove(ClassLoader loader, LoaderView view, String type, Collection<String> missing) {
        Set<String> known = view.above(type);
        if (known != null) {
            return known;
        }
        boolean asked = view.subtypesMatch(type) || matchesGlob(type);
        List<String> supertypes = Collections.emptyList();
        boolean complete = true;
        if (asksJava || !type.startsWith("java.")) {
            TypeInfo info = types.find(loader, type);
            if (info == null) {
                missing.add(type);
                complete = false;
            } else {
                supertypes = info.supertypes();
            }
        }
        Set<String> found = above(loader, view, supertypes, missing);
        if (asked) {
            Set<String> withType = new LinkedHashSet<>();
            withType.add(type);
            withType.addAll(found);
            found = withType;
        }
        if (complete) {
            view.above(type, found);
        }
        return found;
    }

    private boolean matchesGlob(String type) {
        for (NamePattern glob : globs) {
            if (glob.matches(type)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The names a list of patterns has wildcards in.
     *
     * @param patterns the patterns
     * @return those with wildcards
     */
    static List<NamePattern> withWildcards(Collection<NamePattern> patterns) {
        List<NamePattern> globs = new ArrayList<>();
        for (NamePattern pattern : patterns) {
            if (!pattern.exact()) {
                globs.add(pattern);
            }
        }
        return globs;
    }
}
