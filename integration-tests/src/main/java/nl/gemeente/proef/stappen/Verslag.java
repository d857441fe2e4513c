package nl.gemeente.proef.stappen;

import java.time.Instant;

/**
 * What became of one step.
 *
 * @param methode the data-access method of the step
 * @param begonnen when the step began
 * @param uitgevoerd how often the method's body ran
 * @param vrijgegeven whether the caller got the result
 * @param uitzondering class of the exception that the caller got, or null
 * @param vullingen how many calls of the filler the journal took before the step
 */
public record Verslag(
        String methode, Instant begonnen, int uitgevoerd, boolean vrijgegeven, String uitzondering, int vullingen) {}
