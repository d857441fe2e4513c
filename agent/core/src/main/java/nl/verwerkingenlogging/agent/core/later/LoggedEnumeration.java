package nl.verwerkingenlogging.agent.core.later;

import java.util.Enumeration;

/** An enumeration whose elements are logged before they are handed out. As thread-safe as the one it stands for. */
@SuppressWarnings("JdkObsolete") // what legacy code returns
final class LoggedEnumeration<T> implements Enumeration<T> {

    private final Enumeration<T> origin;
    private final Elements elements;

    LoggedEnumeration(Enumeration<T> origin, Elements elements) {
        this.origin = origin;
        this.elements = elements;
    }

    @Override
    public boolean hasMoreElements() {
        boolean more = origin.hasMoreElements();
        if (!more) {
            elements.close();
        }
        return more;
    }

    @Override
    public T nextElement() {
        T element = origin.nextElement();
        elements.next(element);
        return element;
    }
}
