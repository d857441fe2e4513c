package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/**
 * The overloads that compilers make of one method whose last parameters have defaults: Groovy's, which call the method, and those of Kotlin's {@code @JvmOverloads}, which call it by way of a
 * synthetic one. The source has one method, so a call of such an overload is one call. Immutable.
 */
final class DefaultOverloads {

    private static final DefaultOverloads NONE = new DefaultOverloads(Collections.emptyMap());
    /** Of Kotlin, synthetic: takes all arguments, and which of them are to be replaced by defaults. */
    private static final String DEFAULT = "$default";

    private static final String GROOVY = "Lgroovy/transform/Generated;";
    private static final String KOTLIN = "Lkotlin/jvm/JvmOverloads;";

    private final Map<String, String> targets;

    private DefaultOverloads(Map<String, String> targets) {
        this.targets = targets;
    }

    /** Reads a class file, when it may have any. */
    static DefaultOverloads of(TypeInfo type, byte[] classFile) {
        if (!mayHaveAny(type)) {
            return NONE;
        }
        Reading reading = new Reading();
        OpenedClassReader.of(classFile).accept(reading, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new DefaultOverloads(reading.targets());
    }

    /** The method that an overload fills in for, or null when a method is none. */
    MethodInfo targetOf(TypeInfo type, MethodInfo method) {
        String target = targets.get(method.id());
        if (target != null) {
            for (MethodInfo each : type.methods()) {
                if (each.id().equals(target)) {
                    return each;
                }
            }
        }
        return null;
    }

    private static boolean mayHaveAny(TypeInfo type) {
        for (MethodInfo method : type.methods()) {
            if (method.isSynthetic() ? method.name().endsWith(DEFAULT) : isOfGroovy(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfGroovy(TypeInfo type) {
        return type.interfaces().contains("groovy.lang.GroovyObject");
    }

    /** Collects what the methods of a class call. */
    private static final class Reading extends ClassVisitor {

        private final Map<String, String> calls = new HashMap<>();
        private final Set<String> overloads = new HashSet<>();
        private String self;

        Reading() {
            super(OpenedClassReader.ASM_API);
        }

        Map<String, String> targets() {
            Map<String, String> targets = new HashMap<>();
            for (String overload : overloads) {
                String called = calls.get(overload);
                String target = called != null && called.indexOf(DEFAULT) > 0 ? calls.get(called) : called;
                if (target != null) {
                    targets.put(overload, target);
                }
            }
            return targets;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String above, String[] interfaces) {
            self = name;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            String id = name + descriptor;
            String source = (access & Opcodes.ACC_SYNTHETIC) != 0 && name.endsWith(DEFAULT)
                    ? name.substring(0, name.length() - DEFAULT.length())
                    : name;
            return new MethodVisitor(OpenedClassReader.ASM_API) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    if (annotation.equals(GROOVY) || annotation.equals(KOTLIN)) {
                        overloads.add(id);
                    }
                    return null;
                }

                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String called, String target, boolean isInterface) {
                    boolean isOfSource = called.equals(source) || called.equals(source + DEFAULT);
                    if (owner.equals(self) && isOfSource && !id.equals(called + target)) {
                        calls.put(id, called + target);
                    }
                }
            };
        }
    }
}
