package nl.verwerkingenlogging.agent.core.engine;

import nl.verwerkingenlogging.agent.bootstrap.Call;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.encode.ActieEncoder;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;

/**
 * One running activation of a woven method. Its thread keeps and reuses it; between the exit of one activation and the entry of the next it holds nothing of the
 * application.
 */
final class Activation extends Call {

    private static final int NOT_ON_STACK = -1;

    private final int index;
    private int site;
    private Site of;
    private Binding binding;
    private Object[] arguments;
    private final Capture capture = new Capture();
    private long start;
    private boolean handled;
    private boolean outerHasUnit;
    private long outerUnitHigh;
    private long outerUnitLow;
    private Object self;
    private ScopeValues own = ScopeValues.NONE;
    private ScopeValues outerScope = ScopeValues.NONE;
    private ScopeFrame outerFrame;

    /** Makes an activation of a constructor, which is on no stack: when a constructor throws, no exit would take it off again. */
    static Activation ofConstructor() {
        return new Activation(NOT_ON_STACK);
    }

    boolean isOfConstructor() {
        return index == NOT_ON_STACK;
    }

    /** Makes an activation at a place of its thread's stack. */
    Activation(int index) {
        this.index = index;
    }

    @Override
    public int site() {
        return site;
    }

    void begin(int number, Site ofSite, Binding ofBinding, Object[] withArguments) {
        site = number;
        of = ofSite;
        binding = ofBinding;
        arguments = withArguments;
        start = 0;
        handled = false;
        left = false;
    }

    /** Lets go of everything of the application; the rule is kept, for a defect that is reported after the end. */
    void clear() {
        arguments = null;
        self = null;
        own = ScopeValues.NONE;
        outerScope = ScopeValues.NONE;
        outerFrame = null;
        capture.clear();
    }

    int index() {
        return index;
    }

    Site of() {
        return of;
    }

    Binding binding() {
        return binding;
    }

    Capture capture() {
        return capture;
    }

    /** Start of the call, the tijdstip of its action also when that is logged afterwards (AMB-64). */
    long start() {
        return start;
    }

    void start(long micros) {
        start = micros;
    }

    /** Whether the logical call was dealt with: logged, found to touch nobody, or missed under the lenient policy. */
    boolean isHandled() {
        return handled;
    }

    void handled() {
        handled = true;
    }

    void keepOuterUnit(boolean has, long high, long low) {
        outerHasUnit = has;
        outerUnitHigh = high;
        outerUnitLow = low;
    }

    boolean outerHasUnit() {
        return outerHasUnit;
    }

    long outerUnitHigh() {
        return outerUnitHigh;
    }

    long outerUnitLow() {
        return outerUnitLow;
    }

    Object[] arguments() {
        return arguments;
    }

    Object self() {
        return self;
    }

    void self(Object object) {
        self = object;
    }

    void keepOuterScope(ScopeValues scope, ScopeFrame frame) {
        outerScope = scope;
        outerFrame = frame;
    }

    ScopeValues outerScope() {
        return outerScope;
    }

    ScopeFrame outerFrame() {
        return outerFrame;
    }

    /** Sets a text of this action itself; it holds above the rule. */
    void own(TextAttribute attribute, String text) {
        own = own.with(attribute, text);
    }

    /** The encoder for this action, with what code and scopes say about it. */
    ActieEncoder encoder() {
        return binding.encoders().of(own, outerScope);
    }

    /** Adds what the scope says to what was captured, where the rule itself says nothing. */
    void complete(Capture of) {
        if (outerScope != ScopeValues.NONE) {
            if (outerScope.gebruiker() != null && !binding.setsGebruiker()) {
                of.gebruiker(outerScope.gebruiker());
            }
            if (outerScope.afnemerId() != null && !binding.setsAfnemer()) {
                of.afnemerId(outerScope.afnemerId());
            }
        }
    }

    /** Whether this is the same logical call as another running one: same rule, method name and argument references (DESIGN 4). */
    boolean isSameCallAs(Activation other) {
        return binding.group() == other.binding.group()
                && of.methodName().equals(other.of.methodName())
                && sameReferences(arguments, other.arguments);
    }

    private static boolean sameReferences(Object[] one, Object[] other) {
        if (one.length != other.length) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i] && !isSamePrimitive(one[i], other[i])) {
                return false;
            }
        }
        return true;
    }

    /** Primitive arguments are boxed anew at each activation, so only their values can be compared. */
    private static boolean isSamePrimitive(Object one, Object other) {
        return (one instanceof Number || one instanceof Boolean || one instanceof Character)
                && one.getClass().getName().startsWith("java.lang.")
                && one.equals(other);
    }
}
