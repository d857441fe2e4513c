package nl.verwerkingenlogging.register.api;

import java.util.List;
import java.util.UUID;
import nl.verwerkingenlogging.register.validation.InvalidParam;

/**
 * What a client is told when something is wrong: the standard's {@code Fout} or {@code ValidatieFout} (rules B-09, B-10).
 *
 * @param status of HTTP
 * @param code which kind of error; not empty
 * @param title the same in words; not empty
 * @param detail this case in words, without values from the request; not empty
 * @param instance names this one occurrence, also in the log; not empty
 * @param invalidParams what is wrong, field by field; present in a 400 only
 */
record Fout(int status, String code, String title, String detail, String instance, List<InvalidParam> invalidParams) {

    /** The media type of errors (rule B-09). */
    static final String MEDIA_TYPE = "application/problem+json";

    Fout {
        invalidParams = List.copyOf(invalidParams);
    }

    /** An error that is not about a field. */
    static Fout of(FoutSoort soort, String detail) {
        return new Fout(soort.status(), soort.code(), soort.title(), detail, newInstance(), List.of());
    }

    /** An error about fields. */
    static Fout invalid(List<InvalidParam> invalidParams) {
        FoutSoort soort = FoutSoort.INVALID;
        String detail =
                invalidParams.size() == 1 ? "One field is not valid." : invalidParams.size() + " fields are not valid.";
        return new Fout(soort.status(), soort.code(), soort.title(), detail, newInstance(), invalidParams);
    }

    /** What the servlet container refused before any code of ours ran (FC-23). */
    static Fout ofContainer(int status) {
        if (status == FoutSoort.INVALID.status()) {
            return invalid(List.of(
                    new InvalidParam("request", "invalid", "This is no HTTP request that the register understands.")));
        }
        return FoutSoort.ofStatus(status)
                .map(soort -> of(soort, "The register refused the request."))
                .orElseGet(() -> new Fout(
                        status, "refused", "Refused", "The register refused the request.", newInstance(), List.of()));
    }

    private static String newInstance() {
        return "urn:uuid:" + UUID.randomUUID();
    }
}
