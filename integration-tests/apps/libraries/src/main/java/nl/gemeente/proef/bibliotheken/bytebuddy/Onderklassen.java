package nl.gemeente.proef.bibliotheken.bytebuddy;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.implementation.SuperMethodCall;
import net.bytebuddy.matcher.ElementMatchers;

/** Makes subclasses while the application runs. */
public final class Onderklassen {

    private Onderklassen() {}

    /**
     * An object of a subclass of a subclass, each of which calls the one above it.
     *
     * @return the object
     * @throws ReflectiveOperationException when it cannot be made
     */
    public static Bron bron() throws ReflectiveOperationException {
        return onderklasse(onderklasse(Bron.class)).getDeclaredConstructor().newInstance();
    }

    private static Class<? extends Bron> onderklasse(Class<? extends Bron> boven) {
        return new ByteBuddy(ClassFileVersion.JAVA_V8)
                .subclass(boven)
                .method(ElementMatchers.namedOneOf("zoek", "adres"))
                .intercept(SuperMethodCall.INSTANCE)
                .method(ElementMatchers.named("nergens"))
                .intercept(FixedValue.value("Dorpsstraat"))
                .make()
                .load(boven.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();
    }
}
