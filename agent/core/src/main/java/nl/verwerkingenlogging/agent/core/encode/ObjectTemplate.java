package nl.verwerkingenlogging.agent.core.encode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** One element of {@code verwerkteObjecten} but for its objectId, as bytes. Immutable. */
final class ObjectTemplate {

    private final String soortObjectId;
    private final String betrokkenheid;
    private final List<String> soortenGegevens;
    private final byte[] beforeId;
    private final byte[] behindId;

    ObjectTemplate(String soortObjectId, String betrokkenheid, List<String> soortenGegevens) {
        this.soortObjectId = soortObjectId;
        this.betrokkenheid = betrokkenheid;
        this.soortenGegevens = Collections.unmodifiableList(new ArrayList<>(soortenGegevens));
        this.beforeId = ("{\"objecttype\":\"persoon\",\"soortObjectId\":" + json(soortObjectId) + ",\"objectId\":\"")
                .getBytes(StandardCharsets.UTF_8);
        this.behindId = behindId().getBytes(StandardCharsets.UTF_8);
    }

    private String behindId() {
        StringBuilder end = new StringBuilder("\"");
        if (betrokkenheid != null) {
            end.append(",\"betrokkenheid\":").append(json(betrokkenheid));
        }
        String separator = ",\"verwerkteSoortenGegevens\":[";
        for (String soort : new LinkedHashSet<>(soortenGegevens)) {
            if (!soort.isEmpty()) {
                end.append(separator)
                        .append("{\"soortGegeven\":")
                        .append(json(soort))
                        .append('}');
                separator = ",";
            }
        }
        if (separator.equals(",")) {
            end.append(']');
        }
        return end.append('}').toString();
    }

    private static String json(String text) {
        return new String(JsonText.quoted(text), StandardCharsets.UTF_8);
    }

    String soortObjectId() {
        return soortObjectId;
    }

    String betrokkenheid() {
        return betrokkenheid;
    }

    List<String> soortenGegevens() {
        return soortenGegevens;
    }

    /** Whether this is the template for these texts; makes no garbage. */
    boolean isFor(String soort, String capacity, List<String> soorten) {
        if (!soortObjectId.equals(soort)
                || !Objects.equals(betrokkenheid, capacity)
                || soortenGegevens.size() != soorten.size()) {
            return false;
        }
        for (int i = 0; i < soorten.size(); i++) {
            if (!soortenGegevens.get(i).equals(soorten.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes an element takes whose objectId takes so many. */
    int length(int idLength) {
        return beforeId.length + idLength + behindId.length;
    }

    /** Appends the element. */
    void write(String objectId, int idLength, BodyBuffer buffer) {
        buffer.raw(beforeId);
        buffer.text(objectId, idLength);
        buffer.raw(behindId);
    }
}
