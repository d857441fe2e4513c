package nl.verwerkingenlogging.agent.core.connect;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Reads certificates, and puts into words what they say of themselves: never of a person, but of servers and organisations. */
public final class Certificates {

    /** How long beforehand the end of a certificate is warned about. */
    static final Duration WARNING = Duration.ofDays(30);

    private static final int MOST_NAMES = 10;
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private Certificates() {}

    /**
     * The certificates in a file, in PEM or DER.
     *
     * @param where the file, for messages
     * @return empty when there is none
     */
    static List<X509Certificate> read(byte[] file, String where) throws AccessException {
        List<X509Certificate> certificates = new ArrayList<>();
        if (!Pem.isIn(file)) {
            certificates.add(one(file, where));
            return certificates;
        }
        for (Pem.Block block : Pem.blocks(file, where)) {
            if (block.label().endsWith("CERTIFICATE")) {
                certificates.add(one(block.der(), where));
            }
        }
        return certificates;
    }

    private static X509Certificate one(byte[] der, String where) throws AccessException {
        try {
            Collection<? extends Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(der));
            if (read.size() == 1) {
                return (X509Certificate) read.iterator().next();
            }
        } catch (CertificateException e) {
            throw new AccessException(where + " holds a certificate that cannot be read", e);
        }
        throw new AccessException(where + " holds a certificate that cannot be read");
    }

    /**
     * Who it is about, for which names, by whom and how long.
     *
     * @param certificate a certificate
     * @return words that are safe to log
     */
    public static String describe(X509Certificate certificate) {
        return certificate.getSubjectX500Principal() + " (for " + names(certificate) + "; issued by "
                + certificate.getIssuerX500Principal() + "; valid from "
                + certificate.getNotBefore().toInstant() + " to "
                + end(certificate) + ")";
    }

    private static String names(X509Certificate certificate) {
        Collection<List<?>> alternatives;
        try {
            alternatives = certificate.getSubjectAlternativeNames();
        } catch (CertificateParsingException e) {
            return "names that cannot be read";
        }
        List<String> names = new ArrayList<>();
        for (List<?> name : alternatives == null ? Collections.<List<?>>emptyList() : alternatives) {
            Object kind = name.get(0);
            // The other kinds, such as e-mail addresses, say nothing of servers and may be of persons.
            if (kind.equals(DNS_NAME) || kind.equals(IP_ADDRESS)) {
                names.add(String.valueOf(name.get(1)));
            }
        }
        if (names.isEmpty()) {
            return "no host name";
        }
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
    }

    /**
     * Whether it ends within 30 days, or has ended.
     *
     * @param certificate a certificate
     * @param now the present time
     * @return whether somebody should look
     */
    public static boolean endsSoon(X509Certificate certificate, Instant now) {
        return end(certificate).isBefore(now.plus(WARNING));
    }

    /** When it ends. */
    static Instant end(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant();
    }
}
