package nl.verwerkingenlogging.agent.instrumentation;

import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Generates a class whose method {@code groot} is as large as the JVM allows, beside an ordinary and a native one. */
final class LargeClass {

    private static final int LIMIT = 65535;

    private LargeClass() {}

    static byte[] make(String name) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", null);
        method(writer.visitMethod(access, "groot", "(Ljava/lang/String;)V", null, null), LIMIT - 1);
        method(writer.visitMethod(access, "gewoon", "(Ljava/lang/String;)V", null, null), 0);
        writer.visitMethod(access | Opcodes.ACC_NATIVE, "elders", "(Ljava/lang/String;)V", null, null)
                .visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void method(MethodVisitor method, int bytesBeforeReturn) {
        method.visitCode();
        for (int i = 0; i < bytesBeforeReturn; i++) {
            method.visitInsn(Opcodes.NOP);
        }
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
