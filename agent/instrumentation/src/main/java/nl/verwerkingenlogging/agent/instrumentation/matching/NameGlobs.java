package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.verwerkingenlogging.agent.core.rule.NamePattern;

/**
 * Many patterns with wildcards, of which a name is compared only with those whose last part starts like its own, or who start like it when their last part starts with a
 * wildcard. Asked of every class. Immutable once made.
 */
final class NameGlobs {

    private final Node byStart = new Node();
    private final Node byLastPart = new Node();
    private final boolean empty;

    /** What starts with the same characters. */
    private static final class Node {

        private char[] next = new char[0];
        private Node[] nodes = new Node[0];
        private final List<NamePattern> patterns = new ArrayList<>(0);

        Node after(char c) {
            for (int i = 0; i < next.length; i++) {
                if (next[i] == c) {
                    return nodes[i];
                }
            }
            return null;
        }

        Node makeAfter(char c) {
            Node node = after(c);
            if (node == null) {
                node = new Node();
                char[] moreNext = new char[next.length + 1];
                Node[] moreNodes = new Node[next.length + 1];
                System.arraycopy(next, 0, moreNext, 0, next.length);
                System.arraycopy(nodes, 0, moreNodes, 0, next.length);
                moreNext[next.length] = c;
                moreNodes[next.length] = node;
                next = moreNext;
                nodes = moreNodes;
            }
            return node;
        }

        boolean matches(String name) {
            for (int i = 0; i < patterns.size(); i++) {
                if (patterns.get(i).matches(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    NameGlobs(Collection<NamePattern> patterns) {
        this.empty = patterns.isEmpty();
        for (NamePattern pattern : patterns) {
            String text = pattern.toString();
            // No * reaches beyond its part, so the last part of a pattern is about the last part of a name.
            int lastPart = text.lastIndexOf('.') + 1;
            if (text.charAt(lastPart) == '*') {
                add(byStart, pattern, 0);
            } else {
                add(byLastPart, pattern, lastPart);
            }
        }
    }

    private static void add(Node root, NamePattern pattern, int from) {
        String text = pattern.toString();
        Node node = root;
        for (int i = from; i < text.length() && text.charAt(i) != '*'; i++) {
            node = node.makeAfter(text.charAt(i));
        }
        node.patterns.add(pattern);
    }

    boolean isEmpty() {
        return empty;
    }

    /** Whether any of the patterns matches a name. */
    boolean matches(String name) {
        return !empty && (matches(byLastPart, name, name.lastIndexOf('.') + 1) || matches(byStart, name, 0));
    }

    private static boolean matches(Node root, String name, int from) {
        Node node = root;
        for (int i = from; node != null; i++) {
            if (!node.patterns.isEmpty() && node.matches(name)) {
                return true;
            }
            node = i < name.length() ? node.after(name.charAt(i)) : null;
        }
        return false;
    }
}
