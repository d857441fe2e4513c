package nl.gemeente.proef.merk;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Arrays;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Adds an interface to a class when it is loaded, and to each of its methods a cast of {@code this} to it, which fails as soon as the interface is lost. */
public final class Merkagent {

    private static final String GEMERKT = "nl/gemeente/proef/merk/Gemerkt";

    private Merkagent() {}

    /**
     * Starts with the JVM.
     *
     * @param argument the class, and {@code ,hertransformeert} when the change is made again at each retransformation
     * @param instrumentation how classes are changed
     */
    public static void premain(String argument, Instrumentation instrumentation) {
        String[] parts = argument.split(",", -1);
        instrumentation.addTransformer(new Merker(parts[0], GEMERKT, true), parts.length > 1);
    }

    /**
     * Comes to a running JVM, where no class can get another interface: adds the cast to one that the class has.
     *
     * @param argument the class and the interface
     * @param instrumentation how classes are changed
     * @throws ClassNotFoundException when the class is not there
     * @throws UnmodifiableClassException never: it is a class of the application
     */
    public static void agentmain(String argument, Instrumentation instrumentation)
            throws ClassNotFoundException, UnmodifiableClassException {
        String[] parts = argument.split(",", -1);
        instrumentation.addTransformer(new Merker(parts[0], parts[1].replace('.', '/'), false), true);
        instrumentation.retransformClasses(Class.forName(parts[0]));
        System.out.println("gemerkt");
    }

    private static final class Merker implements ClassFileTransformer {

        private final String name;
        private final String type;
        private final boolean adds;

        Merker(String name, String type, boolean adds) {
            this.name = name.replace('.', '/');
            this.type = type;
            this.adds = adds;
        }

        @Override
        public byte[] transform(
                ClassLoader loader, String candidate, Class<?> again, ProtectionDomain domain, byte[] classFile) {
            if (!name.equals(candidate)) {
                return null;
            }
            ClassReader reader = new ClassReader(classFile);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Marking(writer, type, adds), 0);
            return writer.toByteArray();
        }
    }

    private static final class Marking extends ClassVisitor {

        private final String type;
        private final boolean adds;

        Marking(ClassVisitor next, String type, boolean adds) {
            super(Opcodes.ASM9, next);
            this.type = type;
            this.adds = adds;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String above, String[] interfaces) {
            String[] all = interfaces;
            if (adds) {
                all = Arrays.copyOf(interfaces, interfaces.length + 1);
                all[interfaces.length] = type;
            }
            super.visit(version, access, name, signature, above, all);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            if ((access & Opcodes.ACC_STATIC) != 0 || name.charAt(0) == '<') {
                return method;
            }
            return new MethodVisitor(Opcodes.ASM9, method) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    visitVarInsn(Opcodes.ALOAD, 0);
                    visitTypeInsn(Opcodes.CHECKCAST, type);
                    visitInsn(Opcodes.POP);
                }
            };
        }
    }
}
