package nl.verwerkingenlogging.agent.core.capture.model;

/** Hands out objects of classes that cannot be reached from elsewhere, as Tomcat does. */
public final class Users {

    private Users() {}

    /** What can be reached. */
    public interface User {
        String getUsername();
    }

    public abstract static class AbstractUser {
        public abstract String getUsername();
    }

    public static Object throughInterface(String name) {
        return new GenericUser(name);
    }

    public static Object throughSuperclass(String name) {
        return new SpecialUser(name);
    }

    public static Object throughLambda(String name) {
        User user = () -> name;
        return user;
    }

    static class GenericUser implements User {
        private final String name;

        GenericUser(String name) {
            this.name = name;
        }

        @Override
        public String getUsername() {
            return name;
        }
    }

    static class SpecialUser extends AbstractUser {
        private final String name;

        SpecialUser(String name) {
            this.name = name;
        }

        @Override
        public String getUsername() {
            return name;
        }
    }
}
