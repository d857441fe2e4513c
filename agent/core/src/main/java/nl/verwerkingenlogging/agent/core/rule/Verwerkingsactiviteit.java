package nl.verwerkingenlogging.agent.core.rule;

/** An activity that justifies actions, under the name that the configuration gives it (rules ). Immutable. */
public final class Verwerkingsactiviteit {

    private final String name;
    private final String id;
    private final String url;
    private final String vertrouwelijkheid;
    private final String bewaartermijn;

    /**
     * Makes an activity.
     *
     * @param name the configuration's name for it
     * @param id its UUID
     * @param url its URL, or null
     * @param vertrouwelijkheid {@code normaal} or {@code vertrouwelijk}, or null when not set
     * @param bewaartermijn a duration, or null when not set
     */
    public Verwerkingsactiviteit(String name, String id, String url, String vertrouwelijkheid, String bewaartermijn) {
        this.name = name;
        this.id = id;
        this.url = url;
        this.vertrouwelijkheid = vertrouwelijkheid;
        this.bewaartermijn = bewaartermijn;
    }

    /**
     * The configuration's name for it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Its {@code verwerkingsactiviteitId}.
     *
     * @return a UUID
     */
    public String id() {
        return id;
    }

    /**
     * Its {@code verwerkingsactiviteitUrl}.
     *
     * @return a URL, or null
     */
    public String url() {
        return url;
    }

    /**
     * The vertrouwelijkheid of actions under it that do not set their own.
     *
     * @return the value, or null
     */
    public String vertrouwelijkheid() {
        return vertrouwelijkheid;
    }

    /**
     * The bewaartermijn of actions under it that do not set their own.
     *
     * @return the value, or null
     */
    public String bewaartermijn() {
        return bewaartermijn;
    }
}
