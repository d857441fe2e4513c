package nl.verwerkingenlogging.agent.core.later;

import java.util.Iterator;
import java.util.function.Consumer;

/** An iterator whose elements are logged before they are handed out. As thread-safe as the one it stands for. */
final class LoggedIterator<T> implements Iterator<T> {

    private final Iterator<T> origin;
    private final Elements elements;

    LoggedIterator(Iterator<T> origin, Elements elements) {
        this.origin = origin;
        this.elements = elements;
    }

    @Override
    public boolean hasNext() {
        boolean more = origin.hasNext();
        if (!more) {
            elements.close();
        }
        return more;
    }

    @Override
    public T next() {
        T element = origin.next();
        elements.next(element);
        return element;
    }

    @Override
    public void remove() {
        origin.remove();
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
        origin.forEachRemaining(element -> {
            elements.next(element);
            action.accept(element);
        });
        elements.close();
    }
}
