package nl.verwerkingenlogging.agent.core.forward;

import java.time.Clock;
import java.util.Collections;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;

/**
 * The Bewerking API of the VNG standard: {@code POST {base}/verwerkingsacties}. Carries no logging headers, ever (A-83, AMB-62). Immutable and
 * thread-safe.
 *
 * <p>How answers are read is AMB-35 and AMB-54:
 *
 * <table>
 * <caption>Answers</caption>
 * <tr><td>2xx, any body or none</td><td>delivered, unless it is a page for people</td></tr>
 * <tr><td>3xx</td><td>not the register: waits</td></tr>
 * <tr><td>401</td><td>newest token, then again</td></tr>
 * <tr><td>407, 408, 429, 5xx</td><td>again later</td></tr>
 * <tr><td>409</td><td>delivered if an earlier attempt may have arrived, otherwise refused</td></tr>
 * <tr><td>any other 4xx</td><td>refused; 403, 404, 405, 410 and 415 may mean a wrong URL, scope or gateway</td></tr>
 * </table>
 */
public final class BewerkingApiTarget implements Target {

    private final String url;
    private final Dialect dialect;
    private final Clock clock;

    /**
     * Makes a target.
     *
     * @param baseUrl URL of the API, with or without a slash at its end ({@code register.url})
     */
    public BewerkingApiTarget(String baseUrl) {
        this(baseUrl, Dialect.STANDARD);
    }

    /**
     * Makes a target for a register that understands a dialect.
     *
     * @param baseUrl URL of the API, with or without a slash at its end
     * @param dialect what it understands ({@code register.dialect})
     */
    public BewerkingApiTarget(String baseUrl, Dialect dialect) {
        this(baseUrl, dialect, Clock.systemUTC());
    }

    /**
     * Makes a target with a clock of its own.
     *
     * @param baseUrl URL of the API, with or without a slash at its end
     * @param clock against which dates in Retry-After are read
     */
    public BewerkingApiTarget(String baseUrl, Clock clock) {
        this(baseUrl, Dialect.STANDARD, clock);
    }

    private BewerkingApiTarget(String baseUrl, Dialect dialect, Clock clock) {
        this.url = actiesUrl(baseUrl);
        this.dialect = dialect;
        this.clock = clock;
    }

    static String actiesUrl(String baseUrl) {
        String base = baseUrl;
        while (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        }
        return base + "/verwerkingsacties";
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public boolean reads(JournalRecord record) {
        return record.kind() == RecordKind.ACTIE && ActiePayload.of(record.payload()) != null;
    }

    @Override
    public OutgoingRequest request(JournalRecord record) {
        byte[] payload = record.payload();
        return dialect.of(OutgoingRequest.post(
                url,
                Collections.singletonMap(
                        "Idempotency-Key", record.idempotencyKey().toString()),
                "application/json",
                payload,
                ActiePayload.BODY,
                payload.length - ActiePayload.BODY));
    }

    @Override
    public Outcome judge(Answer answer, boolean arrivedBefore) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return answer.page() ? Outcome.notTheRegister("a page instead of an API, " + answer) : Outcome.delivered();
        }
        if (status < 400) {
            return Outcome.notTheRegister("a redirect, " + answer);
        }
        if (status >= 500) {
            return Outcome.retry(answer.toString(), RetryAfter.of(answer, clock), true);
        }
        switch (status) {
            case 401:
                return Outcome.unauthorised(answer.toString());
            case 407: // only a proxy says so, never the register
            case 408:
            case 429:
                return Outcome.retry(answer.toString(), RetryAfter.of(answer, clock), false);
            case 409:
                return arrivedBefore ? Outcome.delivered() : Outcome.refused(answer, false);
            case 403:
            case 404:
            case 405:
            case 410:
            case 415:
                return Outcome.refused(answer, true);
            default:
                return Outcome.refused(answer, false);
        }
    }
}
