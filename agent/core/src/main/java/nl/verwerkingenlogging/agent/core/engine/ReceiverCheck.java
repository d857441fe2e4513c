package nl.verwerkingenlogging.agent.core.engine;

/** Whether an object is an instance of a class that is known by name only. Remembers its answer in the class itself, so it keeps no class loader alive. */
final class ReceiverCheck extends ClassValue<Boolean> {

    private final String name;

    /** Makes a check for a class. */
    ReceiverCheck(String name) {
        this.name = name;
    }

    /** Whether the object is an instance. */
    boolean accepts(Object receiver) {
        return receiver != null && get(receiver.getClass());
    }

    @Override
    protected Boolean computeValue(Class<?> type) {
        return isOrExtends(type);
    }

    private boolean isOrExtends(Class<?> type) {
        if (type == null) {
            return false;
        }
        if (type.getName().equals(name) || isOrExtends(type.getSuperclass())) {
            return true;
        }
        for (Class<?> each : type.getInterfaces()) {
            if (isOrExtends(each)) {
                return true;
            }
        }
        return false;
    }
}
