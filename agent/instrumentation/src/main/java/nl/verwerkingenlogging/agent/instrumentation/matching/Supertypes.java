package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verwerkingenlogging.agent.core.rule.NamePattern;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/**
 * Finds which of some types lie above a class. Types of the JDK and of well-known libraries are only looked into when a type that is asked for could lie above
 * them. Thread-safe.
 */
final class Supertypes {

    private final TypeDirectory types;
    private final Set<String> asked;
    private final NameGlobs globs;
    private final boolean looksIntoJava;
    private final boolean looksIntoLibraries;

    /**
     * Makes a finder.
     *
     * @param types describes types
     * @param asked exact names of the types asked for
     * @param globs patterns with wildcards of the types asked for
     */
    Supertypes(TypeDirectory types, Set<String> asked, List<NamePattern> globs) {
        this.types = types;
        this.asked = asked;
        this.globs = new NameGlobs(globs);
        boolean java = false;
        boolean libraries = false;
        for (String name : asked) {
            java |= Libraries.isJava(name);
            libraries |= Libraries.isLibrary(name);
        }
        for (NamePattern glob : globs) {
            // What stands before the first wildcard may be too short to tell, and then anything can be meant but the
            // JDK.
            String start = glob.toString().substring(0, glob.toString().indexOf('*'));
            libraries |= start.isEmpty() || Libraries.mayBeLibrary(start);
        }
        this.looksIntoJava = java;
        this.looksIntoLibraries = libraries;
    }

    /** Whether nothing is asked for. */
    boolean isIdle() {
        return asked.isEmpty() && globs.isEmpty();
    }

    /**
     * Looks above a class.
     *
     * @param loader its loader
     * @param known what was found before for that loader, by type
     * @param direct the supertypes that the class names itself
     * @param missing receives supertypes that could not be read
     * @return the types asked for, none for most classes
     */
    Set<String> above(
            ClassLoader loader, Map<String, Set<String>> known, List<String> direct, Collection<String> missing) {
        Set<String> found = Collections.emptySet();
        for (String supertype : direct) {
            Set<String> more = fromAndAbove(loader, known, supertype, missing);
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

    /** Keeps what was found above a class, for the classes below it, which mostly come later. */
    void remember(Map<String, Set<String>> known, String type, Set<String> above) {
        known.put(type, withType(type, above));
    }

    private Set<String> withType(String type, Set<String> above) {
        if (!isAsked(type)) {
            return above;
        }
        Set<String> withType = new LinkedHashSet<>();
        withType.add(type);
        withType.addAll(above);
        return withType;
    }

    private Set<String> fromAndAbove(
            ClassLoader loader, Map<String, Set<String>> known, String type, Collection<String> missing) {
        Set<String> before = known.get(type);
        if (before != null) {
            return before;
        }
        List<String> supertypes = Collections.emptyList();
        boolean complete = true;
        if (isLookedInto(type)) {
            TypeInfo info = types.find(loader, type);
            if (info == null) {
                missing.add(type);
                complete = false;
            } else {
                supertypes = info.supertypes();
            }
        }
        Set<String> found = withType(type, above(loader, known, supertypes, missing));
        if (complete) {
            known.put(type, found);
        }
        return found;
    }

    private boolean isLookedInto(String type) {
        if (Libraries.isJava(type)) {
            return looksIntoJava;
        }
        return looksIntoLibraries || !Libraries.isLibrary(type);
    }

    private boolean isAsked(String type) {
        if (asked.contains(type)) {
            return true;
        }
        return globs.matches(type);
    }
}
