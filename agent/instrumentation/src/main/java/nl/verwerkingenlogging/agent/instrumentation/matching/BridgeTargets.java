package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Which method of a class each of its bridges calls. A bridge and its target are one method to a rule, under the types of either (FC-01). Immutable.
 */
final class BridgeTargets {

    private final Map<String, List<String>> bridgesByTarget;
    private final Map<String, String> targetsByBridge;

    private BridgeTargets(Map<String, List<String>> bridgesByTarget, Map<String, String> targetsByBridge) {
        this.bridgesByTarget = bridgesByTarget;
        this.targetsByBridge = targetsByBridge;
    }

    /** For a class without bridges. */
    static BridgeTargets none() {
        return new BridgeTargets(Collections.emptyMap(), Collections.emptyMap());
    }

    /**
     * Reads the code of the bridges in a class file.
     *
     * @param classFile the class file
     * @return what they call
     */
    static BridgeTargets of(byte[] classFile) {
        Map<String, List<String>> bridgesByTarget = new HashMap<>();
        Map<String, String> targetsByBridge = new HashMap<>();
        ClassReader reader = OpenedClassReader.of(classFile);
        String self = reader.getClassName();
        reader.accept(
                new ClassVisitor(OpenedClassReader.ASM_API) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        if ((access & Opcodes.ACC_BRIDGE) == 0) {
                            return null;
                        }
                        return new MethodVisitor(OpenedClassReader.ASM_API) {
                            @Override
                            public void visitMethodInsn(
                                    int opcode, String owner, String called, String target, boolean isInterface) {
                                if (owner.equals(self) && called.equals(name)) {
                                    targetsByBridge.put(name + descriptor, name + target);
                                    bridgesByTarget
                                            .computeIfAbsent(name + target, ignored -> new ArrayList<>(1))
                                            .add(name + descriptor);
                                }
                            }
                        };
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new BridgeTargets(bridgesByTarget, targetsByBridge);
    }

    /**
     * The bridges that call a method.
     *
     * @param method name and descriptor
     * @return names and descriptors, none for most methods
     */
    List<String> bridgesTo(String method) {
        return bridgesByTarget.getOrDefault(method, Collections.emptyList());
    }

    /**
     * The method that a bridge calls.
     *
     * @param bridge name and descriptor
     * @return name and descriptor, or the argument itself when it is no bridge
     */
    String targetOf(String bridge) {
        return targetsByBridge.getOrDefault(bridge, bridge);
    }
}
