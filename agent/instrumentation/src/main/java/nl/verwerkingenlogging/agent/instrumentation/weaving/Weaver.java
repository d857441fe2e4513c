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
import net.bytebuddy.pool.TypePool;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/** Inlines advice into the methods of one class. Thread-safe. The first use loads most of Byte Buddy. */
final class Weaver {

    private final ClassFileLocator adviceFiles = ClassFileLocator.ForClassLoader.of(Weaver.class.getClassLoader());
    private final ByteBuddy byteBuddy =
            new ByteBuddy().with(TypeValidation.DISABLED).with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE);

    /**
     * Weaves a class.
     *
     * @param loader the loader that defines it, null for the boot loader
     * @param name its binary name
     * @param classFile its bytes
     * @param sites the number of each method that a rule is about
     * @param technologies the methods that get advice whatever the rules say
     * @return the woven bytes
     */
    byte[] weave(
            ClassLoader loader,
            String name,
            byte[] classFile,
            Map<MethodInfo, Integer> sites,
            Map<MethodInfo, Class<?>> technologies) {
        ClassFileLocator locator = new ClassFileLocator.Compound(
                ClassFileLocator.Simple.of(name, classFile), ClassFileLocator.ForClassLoader.of(loader));
        TypeDescription type = TypePool.Default.of(locator).describe(name).resolve();
        DynamicType.Builder<?> builder = byteBuddy.decorate(type, locator);
        for (Map.Entry<MethodInfo, Integer> site : sites.entrySet()) {
            Advice advice = Advice.withCustomMapping()
                    .bind(SiteNumber.class, site.getValue())
                    .to(RuleAdvice.class, adviceFiles);
            builder = builder.visit(on(site.getKey(), advice));
        }
        for (Map.Entry<MethodInfo, Class<?>> each : technologies.entrySet()) {
            builder = builder.visit(on(each.getKey(), Advice.to(each.getValue(), adviceFiles)));
        }
        return builder.make().getBytes();
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
