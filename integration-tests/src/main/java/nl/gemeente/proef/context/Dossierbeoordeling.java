package nl.gemeente.proef.context;

import java.util.UUID;
import nl.verwerkingenlogging.annotations.Betrokkene;
import nl.verwerkingenlogging.annotations.Verwerking;
import nl.verwerkingenlogging.annotations.VerwerkingContext;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;
import nl.verwerkingenlogging.annotations.VerwerkingScope;

/** Reads a dossier, finds another person in it, and records what staff decided. */
public final class Dossierbeoordeling {

    private static final UUID ZAAK = UUID.fromString("48086bf2-11b7-4603-9526-67d7c3bb6587");

    private Dossierbeoordeling() {}

    /**
     * Runs.
     *
     * @param args none
     */
    @SuppressWarnings("try") // The scope is there to be closed.
    public static void main(String[] args) {
        System.out.println("actief " + VerwerkingContext.isActief());
        try (VerwerkingScope scope = VerwerkingContext.scope()
                .verwerkingNaam("Aanvraag")
                .verwerkingId(ZAAK)
                .open()) {
            lees("2308572");
            VerwerkingContext.actie("Beoordelen dossier")
                    .verwerkingsactiviteit("proef")
                    .betrokkene("BSN", "5872525", "Aanvrager")
                    .log();
        }
        try {
            VerwerkingContext.actie("Beoordelen dossier").betrokkene("BSN", " ").log();
            System.out.println("niet geweigerd");
        } catch (VerwerkingNietGelogdException e) {
            System.out.println("geweigerd");
        }
        System.out.println("gereed");
    }

    @Verwerking(verwerkingsactiviteit = "proef", actieNaam = "Lezen dossier")
    static void lees(@Betrokkene String bsn) {
        VerwerkingContext.voegBetrokkeneToe("BSN", "9358297", "Medebewoner");
    }
}
