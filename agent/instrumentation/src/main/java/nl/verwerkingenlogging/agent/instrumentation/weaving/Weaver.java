package nl.verwerkingenlogging.agent.instrumentation.weaving;

import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;
import nl.verwerkingenlogging.agent.core.engine.Sites;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;

/** Inlines advice into the methods of one class. Thread-safe. The first use loads most of Byte Buddy. */
final class Weaver {

    private final ClassFileLocator adviceFiles = ClassFileLocator.ForClassLoader.of(Weaver.class.getClassLoader());
    private final ByteBuddy byteBuddy = new ByteBuddy()
            .with(TypeValidation.DISABLED)
            .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
            // Or bridges would be passed over in silence.
            .ignore(ElementMatchers.none());
    private final TypeDirectory types;

    /** Makes a weaver that finds class files in a directory of types. */
    Weaver(TypeDirectory types) {
        this.types = types;
    }

    /**
     * Weaves the methods that rules are about.
     *
     * @param loader the loader that defines the class, null for the boot loader
     * @param name its binary name
     * @param classFile its bytes
     * @param registrations what each method was registered as
     * @return the woven bytes
     */
    byte[] weaveRules(
            ClassLoader loader, String name, byte[] classFile, Map<MethodInfo, Sites.Registration> registrations) {
        DynamicType.Builder<?> builder = decorate(loader, name, classFile);
        for (Map.Entry<MethodInfo, Sites.Registration> each : registrations.entrySet()) {
            Advice advice = Advice.withCustomMapping()
                    .bind(SiteNumber.class, each.getValue().number())
                    .to(each.getKey().isConstructor() ? ConstructorAdvice.class : RuleAdvice.class, adviceFiles);
            builder = builder.visit(on(each.getKey(), advice));
        }
        return builder.make().getBytes();
    }

    /**
     * Weaves the methods that get advice whatever the rules say.
     *
     * @param loader the loader that defines the class, null for the boot loader
     * @param name its binary name
     * @param classFile its bytes
     * @param technologies the advice of each method
     * @return the woven bytes
     */
    byte[] weaveTechnologies(
            ClassLoader loader, String name, byte[] classFile, Map<MethodInfo, Class<?>> technologies) {
        DynamicType.Builder<?> builder = decorate(loader, name, classFile);
        for (Map.Entry<MethodInfo, Class<?>> each : technologies.entrySet()) {
            builder = builder.visit(on(each.getKey(), Advice.to(each.getValue(), adviceFiles)));
        }
        return builder.make().getBytes();
    }

    /** Weaves a class of the agent, which is then forgotten, so that all that weaving needs is loaded. Returns the woven bytes. */
    byte[] weaveSpecimen() {
        ClassLoader loader = Weaver.class.getClassLoader();
        String name = Specimen.class.getName();
        Advice advice = Advice.withCustomMapping().bind(SiteNumber.class, 0).to(RuleAdvice.class, adviceFiles);
        return decorate(loader, name, types.classFile(loader, name))
                .visit(advice.on(new Exactly("read", "(Ljava/lang/String;)Ljava/lang/String;")))
                .make()
                .getBytes();
    }

    private DynamicType.Builder<?> decorate(ClassLoader loader, String name, byte[] classFile) {
        ClassFileLocator locator =
                new ClassFileLocator.Compound(ClassFileLocator.Simple.of(name, classFile), new Files(types, loader));
        TypeDescription type = TypePool.Default.of(locator).describe(name).resolve();
        return byteBuddy.decorate(type, locator);
    }

    /** Finds class files without the JVM-wide cache of opened jars. */
    private static final class Files implements ClassFileLocator {

        private final TypeDirectory types;
        private final ClassLoader loader;

        Files(TypeDirectory types, ClassLoader loader) {
            this.types = types;
            this.loader = loader;
        }

        @Override
        public Resolution locate(String name) {
            byte[] found = types.classFile(loader, name);
            return found == null ? new Resolution.Illegal(name) : new Resolution.Explicit(found);
        }

        @Override
        public void close() {
            // Nothing is kept open.
        }
    }

    private static AsmVisitorWrapper on(MethodInfo method, Advice advice) {
        return advice.on(new Exactly(method.name(), method.descriptor()));
    }

    /** Matches one method. */
    private static final class Exactly implements ElementMatcher<MethodDescription> {

        private final String name;
        private final String descriptor;

        Exactly(String name, String descriptor) {
            this.name = name;
            this.descriptor = descriptor;
        }

        @Override
        public boolean matches(MethodDescription method) {
            return method.getInternalName().equals(name)
                    && method.getDescriptor().equals(descriptor);
        }
    }
}
