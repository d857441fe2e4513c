package nl.verwerkingenlogging.agent.instrumentation.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;

/** Reads class files, code left out. Thread-safe. */
public final class TypeReader {

    private static final int API = OpenedClassReader.ASM_API;

    private final String ourPackage;

    /**
     * Makes a reader.
     *
     * @param ourPackage the package of the annotations whose values are kept, with its last dot
     */
    public TypeReader(String ourPackage) {
        this.ourPackage = ourPackage;
    }

    /**
     * Reads a class file.
     *
     * @param classFile its bytes
     * @return what it describes
     * @throws RuntimeException when the bytes are not a class file that this version can read
     */
    public TypeInfo read(byte[] classFile) {
        ClassReader reader = OpenedClassReader.of(classFile);
        Visitor visitor = new Visitor(ourPackage);
        reader.accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return visitor.type;
    }

    private static String binary(String internalName) {
        return internalName == null ? null : internalName.replace('/', '.');
    }

    /** Collects the type. */
    private static final class Visitor extends ClassVisitor {

        private final String ourPackage;
        private TypeInfo type;

        Visitor(String ourPackage) {
            super(API);
            this.ourPackage = ourPackage;
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            List<String> names = new ArrayList<>(interfaces == null ? 0 : interfaces.length);
            if (interfaces != null) {
                for (String each : interfaces) {
                    names.add(binary(each));
                }
            }
            type = new TypeInfo(binary(name), access, binary(superName), names);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            if (!visible) {
                return null;
            }
            Values values = new Values(Type.getType(descriptor).getClassName());
            type.add(values.annotation);
            return wanted(values);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodInfo method = new MethodInfo(name, descriptor, access);
            type.add(method);
            return new MethodVisitor(API) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    if (!visible) {
                        return null;
                    }
                    Values values = new Values(Type.getType(annotation).getClassName());
                    method.add(values.annotation);
                    return wanted(values);
                }

                @Override
                public AnnotationVisitor visitParameterAnnotation(int parameter, String annotation, boolean visible) {
                    if (!visible) {
                        return null;
                    }
                    Values values = new Values(Type.getType(annotation).getClassName());
                    method.add(parameter, values.annotation);
                    return wanted(values);
                }
            };
        }

        private AnnotationVisitor wanted(Values values) {
            return values.annotation.type().startsWith(ourPackage) ? values : null;
        }
    }

    /** Collects the values of one annotation. */
    private static final class Values extends AnnotationVisitor {

        private final Map<String, Object> values = new HashMap<>();
        private final AnnotationInfo annotation;

        Values(String type) {
            super(API);
            this.annotation = new AnnotationInfo(type, values);
        }

        @Override
        public void visit(String name, Object value) {
            values.put(name, value);
        }

        @Override
        public void visitEnum(String name, String descriptor, String value) {
            values.put(name, value);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String name, String descriptor) {
            Values nested = new Values(Type.getType(descriptor).getClassName());
            values.put(name, nested.annotation);
            return nested;
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            List<Object> elements = new ArrayList<>();
            values.put(name, elements);
            return new AnnotationVisitor(API) {
                @Override
                public void visit(String ignored, Object value) {
                    elements.add(value);
                }

                @Override
                public AnnotationVisitor visitAnnotation(String ignored, String descriptor) {
                    Values nested = new Values(Type.getType(descriptor).getClassName());
                    elements.add(nested.annotation);
                    return nested;
                }
            };
        }
    }
}
