package nl.verwerkingenlogging.register.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import nl.verwerkingenlogging.register.config.RegisterProperties;
import nl.verwerkingenlogging.register.domain.Persoon;
import nl.verwerkingenlogging.register.domain.Persoonsvraag;
import nl.verwerkingenlogging.register.domain.Vertrouwelijkheid;
import org.jspecify.annotations.Nullable;

/**
 * The absolute links in answers. They begin with the configured public URL; without one, with what the client called itself: forwarded headers can be
 * written by anybody and are not read (FC-24).
 */
final class Links {

    /** Where the actions are, below the base. */
    static final String VERWERKINGSACTIES = "/api/v1/verwerkingsacties";

    /** An object lives in the Inzage API, which has a base of its own (AMB-30). */
    private static final String VERWERKTE_OBJECTEN = "/inzage/api/v1/verwerkte-objecten";

    private final String base;

    private Links(String base) {
        this.base = base;
    }

    static Links of(RegisterProperties properties, HttpServletRequest request) {
        return new Links(properties.publicBase().orElseGet(() -> called(request)));
    }

    String actie(UUID actieId) {
        return base + VERWERKINGSACTIES + "/" + actieId;
    }

    String verwerktObject(UUID verwerktObjectId) {
        return base + VERWERKTE_OBJECTEN + "/" + verwerktObjectId;
    }

    /** The page after this one, with all filters; null when this is the last (AMB-25). */
    @Nullable
    String next(Persoonsvraag vraag, long total) {
        return vraag.page() < lastPage(vraag, total) ? list(vraag.opPagina(vraag.page() + 1)) : null;
    }

    /** The page before this one, with all filters; null when this is the first. Beyond the end that is the last page. */
    @Nullable
    String previous(Persoonsvraag vraag, long total) {
        long previous = Math.min(vraag.page() - 1L, lastPage(vraag, total));
        return previous >= 1 ? list(vraag.opPagina((int) previous)) : null;
    }

    private static long lastPage(Persoonsvraag vraag, long total) {
        return (total + vraag.pageSize() - 1) / vraag.pageSize();
    }

    private String list(Persoonsvraag vraag) {
        StringBuilder url = new StringBuilder(base)
                .append(VERWERKINGSACTIES)
                .append("?objecttype=")
                .append(Persoon.OBJECTTYPE);
        add(url, "soortObjectId", vraag.persoon().soortObjectId());
        add(url, "objectId", vraag.persoon().objectId());
        vraag.beginDatum().ifPresent(datum -> add(url, "beginDatum", datum.toString()));
        vraag.eindDatum().ifPresent(datum -> add(url, "eindDatum", datum.toString()));
        vraag.vertrouwelijkheden().stream()
                .map(Vertrouwelijkheid::waarde)
                .sorted()
                .forEach(waarde -> add(url, "vertrouwelijkheid", waarde));
        vraag.verwerkingsactiviteitId().ifPresent(id -> add(url, "verwerkingsactiviteitId", id.toString()));
        add(url, "page", Integer.toString(vraag.page()));
        add(url, "pageSize", Integer.toString(vraag.pageSize()));
        return url.toString();
    }

    private static void add(StringBuilder url, String name, String value) {
        url.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static String called(HttpServletRequest request) {
        String scheme = request.getScheme().toLowerCase(Locale.ROOT);
        int port = request.getServerPort();
        boolean usual = port == ("https".equals(scheme) ? 443 : 80);
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
