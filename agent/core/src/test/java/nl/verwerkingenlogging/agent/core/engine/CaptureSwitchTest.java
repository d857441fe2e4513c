package nl.verwerkingenlogging.agent.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.engine.CaptureSwitch.Hand;
import org.junit.jupiter.api.Test;

final class CaptureSwitchTest {

    private final Counters counters = new Counters();
    private final CaptureSwitch capture = new CaptureSwitch(counters);

    @Test
    void isOnAsLongAsNoHandHoldsItOff() {
        assertThat(capture.isOff()).isFalse();
        capture.switchOff(Hand.FILE, "the file x");
        capture.switchOff(Hand.JMX, "JMX (main)");
        capture.switchOn(Hand.JMX, "JMX (main)");
        assertThat(capture.isOff()).isTrue();
        assertThat(capture.reminder()).contains("held by the file x").doesNotContain("JMX");
        capture.switchOn(Hand.FILE, "the file x");
        assertThat(capture.isOff()).isFalse();
        assertThat(capture.reminder()).isNull();
        assertThat(counters.get(Counter.SWITCHED)).isEqualTo(4);
    }

    @Test
    void movingItToWhereItIsDoesNothing() {
        capture.switchOn(Hand.JMX, "JMX (main)");
        capture.switchOff(Hand.FILE, "the file x");
        capture.switchOff(Hand.FILE, "the file x");
        capture.switchOn(Hand.JMX, "JMX (main)");
        assertThat(capture.isOff()).isTrue();
        assertThat(counters.get(Counter.SWITCHED)).isEqualTo(1);
    }

    @Test
    void saysHowManyCallsPassedSinceItIsOff() {
        capture.switchOff(Hand.JMX, "JMX (main)");
        capture.passed();
        capture.switchOn(Hand.JMX, "JMX (main)");
        capture.startOff(Hand.FILE, "the file x");
        capture.passed();
        capture.passed();
        assertThat(capture.reminder()).contains("2 calls of woven methods passed unlogged");
        assertThat(counters.get(Counter.UNLOGGED)).isEqualTo(3);
    }
}
