package nl.verwerkingenlogging.agent.core.connect;

import java.nio.file.Path;
import java.util.Objects;

/** Whom the agent trusts, and as whom it presents itself, in TLS. Immutable; reads no file itself. */
public final class TlsSettings {

    private static final TlsSettings DEFAULTS = new TlsSettings(null, null, null, null, null, null);

    private final Path trustStore;
    private final Secret trustStorePassword;
    private final Path keyStore;
    private final Secret keyStorePassword;
    private final Path certificate;
    private final Path privateKey;

    private TlsSettings(
            Path trustStore,
            Secret trustStorePassword,
            Path keyStore,
            Secret keyStorePassword,
            Path certificate,
            Path privateKey) {
        this.trustStore = trustStore;
        this.trustStorePassword = trustStorePassword;
        this.keyStore = keyStore;
        this.keyStorePassword = keyStorePassword;
        this.certificate = certificate;
        this.privateKey = privateKey;
    }

    /**
     * Trust in what the JDK came with, and no certificate of our own.
     *
     * @return the settings
     */
    public static TlsSettings defaults() {
        return DEFAULTS;
    }

    /**
     * Trusts what a file holds, and nothing else.
     *
     * @param file certificates in PEM or DER, or a store in PKCS#12 or JKS; told apart by what it holds
     * @param password of the store, or null
     * @return a copy
     */
    public TlsSettings trusting(Path file, Secret password) {
        return new TlsSettings(
                Objects.requireNonNull(file, "file"), password, keyStore, keyStorePassword, certificate, privateKey);
    }

    /**
     * Presents the certificate of a store.
     *
     * @param file a store in PKCS#12 or JKS with one private key
     * @param password of the store and of its key
     * @return a copy
     */
    public TlsSettings presenting(Path file, Secret password) {
        return new TlsSettings(
                trustStore,
                trustStorePassword,
                Objects.requireNonNull(file, "file"),
                Objects.requireNonNull(password, "password"),
                null,
                null);
    }

    /**
     * Presents a certificate in PEM.
     *
     * @param chain the certificate, and those of its issuers behind it
     * @param key its private key, not encrypted
     * @return a copy
     */
    public TlsSettings presenting(Path chain, Path key) {
        return new TlsSettings(
                trustStore,
                trustStorePassword,
                null,
                null,
                Objects.requireNonNull(chain, "chain"),
                Objects.requireNonNull(key, "key"));
    }

    /** What is trusted; null for the JDK's own. */
    Path trustStore() {
        return trustStore;
    }

    /** Its password, or null. */
    Secret trustStorePassword() {
        return trustStorePassword;
    }

    /** The store that holds our certificate, or null. */
    Path keyStore() {
        return keyStore;
    }

    /** Its password; null without a store. */
    Secret keyStorePassword() {
        return keyStorePassword;
    }

    /** Our certificate in PEM, or null. */
    Path certificate() {
        return certificate;
    }

    /** Its key; null without a certificate in PEM. */
    Path privateKey() {
        return privateKey;
    }
}
