package nl.verwerkingenlogging.register.page;

import java.util.List;
import nl.verwerkingenlogging.register.domain.Attribuut;
import nl.verwerkingenlogging.register.domain.GeregistreerdeActie;
import nl.verwerkingenlogging.register.domain.Verwerkingsactie;
import nl.verwerkingenlogging.register.domain.VerwerktObject;

/**
 * One action as a row of the page; what is absent is an empty text.
 *
 * @param tijdstip as it was delivered
 * @param verwerking name of the verwerking
 * @param handeling name of the handeling
 * @param actie name of the action
 * @param vertrouwelijkheid how confidential
 * @param betrokkenen whom it concerned
 */
record Regel(
        String tijdstip,
        String verwerking,
        String handeling,
        String actie,
        String vertrouwelijkheid,
        List<Betrokkene> betrokkenen) {

    /**
     * One person in a row.
     *
     * @param soort kind of identifier
     * @param id the identifier
     * @param betrokkenheid in which capacity
     */
    record Betrokkene(String soort, String id, String betrokkenheid) {

        @Override
        public String toString() {
            return "Betrokkene[]";
        }
    }

    static Regel van(GeregistreerdeActie versie) {
        Verwerkingsactie actie = versie.actie();
        return new Regel(
                actie.tijdstip().tekst(),
                actie.attribuut(Attribuut.VERWERKING_NAAM).orElse(""),
                actie.attribuut(Attribuut.HANDELING_NAAM).orElse(""),
                actie.attribuut(Attribuut.ACTIE_NAAM).orElse(""),
                actie.vertrouwelijkheid().waarde(),
                actie.verwerkteObjecten().stream().map(Regel::betrokkene).toList());
    }

    private static Betrokkene betrokkene(VerwerktObject object) {
        return new Betrokkene(
                object.persoon().soortObjectId(),
                object.persoon().objectId(),
                object.betrokkenheid().orElse(""));
    }
}
