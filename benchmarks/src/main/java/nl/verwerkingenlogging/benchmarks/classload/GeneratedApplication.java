package nl.verwerkingenlogging.benchmarks.classload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Writes an application of any size: modules of 100 classes with interfaces, abstract classes, services that extend and implement these, entities, annotations on
 * types and methods, some of which carry annotations themselves. The same at each run.
 */
final class GeneratedApplication {

    /** What all its names start with. */
    static final String PACKAGE = "nl.gemeente.toepassing.";

    private static final String ROOT = PACKAGE.replace('.', '/');
    private static final String SERVICE = ROOT + "basis/Dienst";
    private static final String STEREOTYPE = ROOT + "basis/Onderdeel";
    private static final String TRANSACTION = ROOT + "basis/Transactie";
    private static final String COLUMN = ROOT + "basis/Kolom";
    private static final int PER_MODULE = 100;

    private final List<String> names = new ArrayList<>();
    private final JarOutputStream jar;

    private GeneratedApplication(JarOutputStream jar) {
        this.jar = jar;
    }

    /** Writes a jar with at least so many classes; returns their names in the order in which to load them. */
    static List<String> write(Path file, int classes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            GeneratedApplication application = new GeneratedApplication(jar);
            application.annotations();
            for (int module = 0; application.names.size() < classes; module++) {
                application.module(module);
            }
            return application.names;
        }
    }

    private void annotations() throws IOException {
        for (String name : List.of(STEREOTYPE, SERVICE, TRANSACTION, COLUMN)) {
            ClassWriter writer = new ClassWriter(0);
            writer.visit(
                    Opcodes.V1_8,
                    Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_ANNOTATION,
                    name,
                    null,
                    "java/lang/Object",
                    new String[] {"java/lang/annotation/Annotation"});
            AnnotationVisitor retention = writer.visitAnnotation("Ljava/lang/annotation/Retention;", true);
            retention.visitEnum("value", "Ljava/lang/annotation/RetentionPolicy;", "RUNTIME");
            retention.visitEnd();
            if (name.equals(SERVICE)) {
                writer.visitAnnotation(descriptor(STEREOTYPE), true).visitEnd();
            }
            add(name, writer);
        }
    }

    private void module(int module) throws IOException {
        String prefix = ROOT + "module" + module + '/';
        for (int i = 0; i < PER_MODULE; i++) {
            if (i < 10) {
                type(prefix + "IBron" + i, "java/lang/Object", new String[0], true, false, 6);
            } else if (i < 20) {
                type(prefix + "Basis" + i, "java/lang/Object", new String[0], false, true, 8);
            } else if (i < 70) {
                String[] interfaces = {prefix + "IBron" + i % 10};
                type(prefix + "Dienst" + i, prefix + "Basis" + (10 + i % 10), interfaces, false, false, 12);
            } else {
                type(
                        prefix + "Gegeven" + i,
                        "java/lang/Object",
                        new String[] {"java/io/Serializable"},
                        false,
                        false,
                        20);
            }
        }
    }

    private void type(
            String name, String superName, String[] interfaces, boolean isInterface, boolean isAbstract, int methods)
            throws IOException {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        int kind = isInterface
                ? Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT
                : Opcodes.ACC_SUPER | (isAbstract ? Opcodes.ACC_ABSTRACT : 0);
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC | kind, name, null, superName, interfaces);
        writer.visitSource(name.substring(name.lastIndexOf('/') + 1) + ".java", null);
        boolean service = !isInterface && !isAbstract && interfaces[0].startsWith(ROOT);
        if (service) {
            writer.visitAnnotation(descriptor(SERVICE), true).visitEnd();
        }
        if (!isInterface) {
            constructor(writer, superName);
            for (int i = 0; i < 5; i++) {
                writer.visitField(Opcodes.ACC_PRIVATE, "veld" + i, "Ljava/lang/String;", null, null)
                        .visitEnd();
            }
        }
        for (int i = 0; i < methods; i++) {
            MethodVisitor method = writer.visitMethod(
                    Opcodes.ACC_PUBLIC | (isInterface ? Opcodes.ACC_ABSTRACT : 0),
                    (i % 3 == 0 ? "zoekOp" : i % 3 == 1 ? "geef" : "bereken") + i,
                    "(Ljava/lang/String;J)Ljava/lang/String;",
                    null,
                    null);
            if (service && i % 4 == 0) {
                method.visitAnnotation(descriptor(TRANSACTION), true).visitEnd();
            } else if (!service && i % 4 == 0) {
                method.visitAnnotation(descriptor(COLUMN), true).visitEnd();
            }
            if (!isInterface) {
                body(method, name, i);
            }
            method.visitEnd();
        }
        add(name, writer);
    }

    private static void constructor(ClassWriter writer, String superName) {
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, superName, "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
    }

    /** Something of the usual size: a condition, calls, a field, text. */
    private static void body(MethodVisitor method, String owner, int number) {
        method.visitCode();
        Label line = new Label();
        method.visitLabel(line);
        method.visitLineNumber(100 + number, line);
        Label otherwise = new Label();
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitJumpInsn(Opcodes.IFNONNULL, otherwise);
        method.visitLdcInsn("geen waarde in methode " + number);
        method.visitInsn(Opcodes.ARETURN);
        method.visitLabel(otherwise);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitTypeInsn(Opcodes.NEW, "java/lang/StringBuilder");
        method.visitInsn(Opcodes.DUP);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/StringBuilder", "<init>", "()V", false);
        for (int i = 0; i < 4; i++) {
            method.visitLdcInsn("deel " + number + "." + i);
            append(method, "Ljava/lang/String;");
            method.visitVarInsn(Opcodes.ALOAD, 1);
            append(method, "Ljava/lang/String;");
            method.visitVarInsn(Opcodes.LLOAD, 2);
            append(method, "J");
        }
        method.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, "java/lang/StringBuilder", "toString", "()Ljava/lang/String;", false);
        method.visitFieldInsn(Opcodes.PUTFIELD, owner, "veld" + number % 5, "Ljava/lang/String;");
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, owner, "veld" + number % 5, "Ljava/lang/String;");
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(0, 0);
    }

    private static void append(MethodVisitor method, String type) {
        method.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                "java/lang/StringBuilder",
                "append",
                "(" + type + ")Ljava/lang/StringBuilder;",
                false);
    }

    private static String descriptor(String name) {
        return "L" + name + ";";
    }

    private void add(String name, ClassWriter writer) throws IOException {
        writer.visitEnd();
        jar.putNextEntry(new JarEntry(name + ".class"));
        jar.write(writer.toByteArray());
        jar.closeEntry();
        names.add(name.replace('/', '.'));
    }
}
