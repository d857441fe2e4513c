package nl.verwerkingenlogging.register.security;

import nl.verwerkingenlogging.register.domain.Persoonsvraag;
import nl.verwerkingenlogging.register.domain.Vertrouwelijkheid;

/** Which scope each function of the Bewerking API needs. Every method returns in silence or throws {@link ForbiddenException}. */
public final class Toegang {

    private Toegang() {}

    /**
     * Creating an action. One that is {@code normaal} needs no scope: every client that is known may log (rule B-05).
     *
     * @param client who asks; not null
     * @param vertrouwelijkheid of the new action; not null
     */
    public static void magAanmaken(ApiClient client, Vertrouwelijkheid vertrouwelijkheid) {
        switch (vertrouwelijkheid) {
            case NORMAAL -> {}
            case VERTROUWELIJK -> // B-30
                require(
                        client.hasAny(Scope.CREATE_CONFIDENTIAL),
                        "Creating a confidential action needs the scope create:confidential.");
            case OPGEHEVEN -> // B-31
                require(false, "An action cannot be created as opgeheven.");
        }
    }

    /**
     * Reading at all.
     *
     * @param client who asks; not null
     */
    public static void magLezen(ApiClient client) {
        require(
                client.hasAny(Scope.READ_NORMAL, Scope.READ_CONFIDENTIAL),
                "Reading needs the scope read:normal or read:confidential.");
    }

    /**
     * Asking for the actions about a person. With {@code read:normal} the client has to say that it asks for {@code normaal} only (rule B-40).
     *
     * @param client who asks; not null
     * @param vraag what is asked; not null
     */
    public static void magZoeken(ApiClient client, Persoonsvraag vraag) {
        require(
                client.hasAny(Scope.READ_CONFIDENTIAL) || vraag.vraagtAlleenNormaal(),
                "With the scope read:normal the parameter vertrouwelijkheid must be normaal.");
    }

    /**
     * Reading one action (rule B-49). A lifted one is still confidential here (AMB-10).
     *
     * @param client who asks; not null
     * @param vertrouwelijkheid of the action; not null
     */
    public static void magLezen(ApiClient client, Vertrouwelijkheid vertrouwelijkheid) {
        require(
                client.hasAny(Scope.READ_CONFIDENTIAL) || vertrouwelijkheid == Vertrouwelijkheid.NORMAAL,
                "Reading this action needs the scope read:confidential.");
    }

    private static void require(boolean allowed, String otherwise) {
        if (!allowed) {
            throw new ForbiddenException(otherwise);
        }
    }
}
