package nl.verwerkingenlogging.register.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The register's own settings; {@code docs/register.md} explains them. A key that is not known is an error, because it is a setting that does not work.
 *
 * @param dataDirectory where the database file and the development token are; not null
 * @param publicUrl what links begin with (FC-24); null when they begin with what the client called
 * @param apiVersion what the header {@code API-version} says (AMB-34); not null
 * @param timeZone where a date in a query begins, and the offset of tijdstipRegistratie (AMB-23); not null
 * @param omitAbsent whether an attribuut without a value is left out of answers instead of being null (AMB-08)
 * @param tokens who may call; empty for a generated development token
 */
@ConfigurationProperties(prefix = "register", ignoreUnknownFields = false)
public record RegisterProperties(
        @DefaultValue("register-data") Path dataDirectory,
        @Nullable URI publicUrl,
        @DefaultValue("0.9.0") String apiVersion,
        @DefaultValue("Europe/Amsterdam") ZoneId timeZone,
        @DefaultValue("false") boolean omitAbsent,
        @DefaultValue List<Token> tokens) {

    /** Refuses a public URL that no client could follow, and copies the list. */
    public RegisterProperties {
        if (publicUrl != null && (publicUrl.getHost() == null || publicUrl.getQuery() != null)) {
            throw new StartupException(
                    "register.public-url is not an absolute URL without query.",
                    "Write it as https://host or https://host/path.");
        }
        tokens = List.copyOf(tokens);
    }

    /**
     * What links begin with, when that is configured.
     *
     * @return the URL without a slash at the end, or empty
     */
    public Optional<String> publicBase() {
        return Optional.ofNullable(publicUrl).map(url -> url.toString().replaceAll("/+$", ""));
    }

    /**
     * One client that may call.
     *
     * @param token the secret; null when left out
     * @param clientId names the client, in the database and in the log; null when left out
     * @param scopes such as {@code create:normal}; may be empty
     */
    public record Token(
            @Nullable String token,
            @Nullable String clientId,
            @DefaultValue List<String> scopes) {

        @Override
        public String toString() {
            return "Token[clientId=" + clientId + "]";
        }
    }
}
