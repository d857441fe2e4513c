package nl.verwerkingenlogging.agent.core.forward;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.encode.ActieEncoder;
import nl.verwerkingenlogging.agent.core.encode.EncoderSettings;
import nl.verwerkingenlogging.agent.core.encode.ProcessClock;
import nl.verwerkingenlogging.agent.core.encode.VerwerkingIds;
import nl.verwerkingenlogging.agent.core.journal.OpenActies;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;

/** Makes encoders and what they encode, for tests of the whole way to the register. */
final class Encoders {

    private Encoders() {}

    static ActieEncoder encoder(int maxObjects, LongSupplier micros, OpenActies open) {
        Attributes nothing = Attributes.builder().build();
        Rule rule = new Rule("acties[0]", "test.yaml:1", null, List.of(), true, nothing, List.of());
        ProcessClock clock = new ProcessClock(micros, behind -> {});
        return ActieEncoder.of(
                rule,
                new RuleSet(List.of(rule), Map.of(), nothing),
                new EncoderSettings("00000099000000001000", false, maxObjects, clock, new VerwerkingIds(), open));
    }

    static Capture element(List<String> objectIds) {
        Capture element = new Capture();
        Capture.Group group = new Capture.Group("BSN", null, List.of());
        objectIds.forEach(group::add);
        element.add(group);
        return element;
    }
}
