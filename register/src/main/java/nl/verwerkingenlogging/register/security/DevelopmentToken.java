package nl.verwerkingenlogging.register.security;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import nl.verwerkingenlogging.register.config.DataDirectory;
import nl.verwerkingenlogging.register.config.RegisterProperties;
import org.springframework.stereotype.Component;

/**
 * A token with every scope, made when none is configured, so that a first try needs no configuration. It is in a file of the data directory, for scripts.
 * Made anew at each start: a token that somebody once copied from a screen is worth nothing later.
 */
@Component
public final class DevelopmentToken {

    /** Who a caller with this token is. */
    public static final String CLIENT_ID = "development";

    private static final String FILE = "development-token";

    private final String value;
    private final Path file;

    /**
     * Makes the token when none is configured; otherwise removes what an earlier start left.
     *
     * @param properties say whether tokens are configured; not null
     * @param directory is where the file goes; not null
     */
    public DevelopmentToken(RegisterProperties properties, DataDirectory directory) {
        file = directory.path().resolve(FILE);
        if (properties.tokens().isEmpty()) {
            value = generate();
            directory.writeForOwner(FILE, value);
        } else {
            value = null;
            directory.remove(FILE);
        }
    }

    /**
     * The token.
     *
     * @return the secret, or empty when tokens are configured
     */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Where the token is for scripts to read.
     *
     * @return the file, which exists only while there is a development token; never null
     */
    public Path file() {
        return file;
    }

    private static String generate() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
