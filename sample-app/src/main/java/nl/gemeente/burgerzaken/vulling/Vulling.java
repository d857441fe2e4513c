package nl.gemeente.burgerzaken.vulling;

import java.util.ArrayList;
import java.util.List;
import nl.gemeente.burgerzaken.zaak.ZaakSoort;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores the population when every bean is there and the web server does not listen yet. */
@Component
class Vulling implements SmartInitializingSingleton {

    private static final long SEED = 2308572;
    private static final int AANTAL = 600;

    private final JdbcTemplate jdbc;

    Vulling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Bevolking bevolking = Generator.genereer(SEED, AANTAL);
        bewaarAdressen(bevolking.adressen());
        bewaarInwoners(bevolking.inwoners());
        bewaarZaken(bevolking.zaken());
    }

    private void bewaarAdressen(List<Woonadres> adressen) {
        List<Object[]> rijen = new ArrayList<>();
        for (Woonadres adres : adressen) {
            rijen.add(new Object[] {adres.straat(), adres.huisnummer(), adres.postcode(), adres.woonplaats()});
        }
        // Into an empty table, so the numbers that it hands out run from 1 in this order.
        jdbc.batchUpdate("insert into adres (straat, huisnummer, postcode, woonplaats) values (?, ?, ?, ?)", rijen);
    }

    private void bewaarInwoners(List<Inwoner> inwoners) {
        List<Object[]> personen = new ArrayList<>();
        List<Object[]> ouders = new ArrayList<>();
        for (Inwoner inwoner : inwoners) {
            personen.add(new Object[] {
                inwoner.bsn(), inwoner.voornamen(), inwoner.achternaam(), inwoner.geboortedatum(), inwoner.adres() + 1
            });
            inwoner.ouders().forEach(ouder -> ouders.add(new Object[] {inwoner.bsn(), ouder}));
        }
        jdbc.batchUpdate(
                "insert into persoon (bsn, voornamen, achternaam, geboortedatum, adres_id) values (?, ?, ?, ?, ?)",
                personen);
        jdbc.batchUpdate("insert into ouder (kind, ouder) values (?, ?)", ouders);
    }

    private void bewaarZaken(List<OudeZaak> zaken) {
        for (OudeZaak zaak : zaken) {
            jdbc.update(
                    "insert into zaak (id, soort, status, medewerker, begonnen) values (?, ?, 'AFGEROND', '-', ?)",
                    zaak.id(),
                    zaak.soort().name(),
                    zaak.datum());
            if (zaak.soort() == ZaakSoort.HUWELIJK) {
                bewaarHuwelijk(zaak);
            } else {
                bewaarVerhuizing(zaak);
            }
        }
    }

    private void bewaarHuwelijk(OudeZaak zaak) {
        jdbc.update(
                "insert into huwelijk (zaak_id, partner1, partner2, datum) values (?, ?, ?, ?)",
                zaak.id(),
                zaak.betrokkenen().get(0),
                zaak.betrokkenen().get(1),
                zaak.datum());
    }

    private void bewaarVerhuizing(OudeZaak zaak) {
        String aanvrager = zaak.betrokkenen().get(0);
        jdbc.update(
                "insert into verhuizing (zaak_id, aanvrager, adres_id) select ?, bsn, adres_id from persoon where bsn = ?",
                zaak.id(),
                aanvrager);
        for (String medebewoner :
                zaak.betrokkenen().subList(1, zaak.betrokkenen().size())) {
            jdbc.update("insert into medebewoner (zaak_id, bsn) values (?, ?)", zaak.id(), medebewoner);
        }
    }
}
