package nl.gemeente.burgerzaken.vulling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.gemeente.burgerzaken.zaak.ZaakSoort;

/**
 * Invents a population, the same at every start: {@link Random} with a given seed yields the same numbers everywhere. {@link Bekenden} are part of it.
 */
final class Generator {

    private static final List<String> STRATEN = List.of(
            "Dorpsstraat",
            "Kerkstraat",
            "Molenweg",
            "Lindelaan",
            "Schoolstraat",
            "Havenkade",
            "Beukenhof",
            "Raadhuisplein");
    private static final List<String> VOORNAMEN = List.of(
            "Anna",
            "Bram",
            "Cornelia",
            "Daan",
            "Eva",
            "Femke",
            "Gijs",
            "Hanna",
            "Imre",
            "Joris",
            "Karin",
            "Lotte",
            "Mehmet",
            "Noor",
            "Otto",
            "Pieter",
            "Quinten",
            "Rachida",
            "Sanne",
            "Tess",
            "Umar",
            "Vera",
            "Willem",
            "Yara",
            "Zoë");
    private static final List<String> ACHTERNAMEN = List.of(
            "Aalbers",
            "Bakker",
            "Cornelissen",
            "Dekker",
            "Evers",
            "Fikkert",
            "Groen",
            "Haddou",
            "IJsbrand",
            "Jansen",
            "Kaya",
            "Linders",
            "Mulder",
            "Nijhof",
            "Oosterhuis",
            "Peters",
            "Ruiter",
            "Smit",
            "Timmer",
            "Uitslag",
            "Visser",
            "Wolters");
    private static final LocalDate VANDAAG = LocalDate.of(2026, 1, 1);

    private final Random random;
    private final Set<String> uitgegeven = new HashSet<>();
    private final List<Woonadres> adressen = new ArrayList<>();
    private final List<Inwoner> inwoners = new ArrayList<>();
    private final List<OudeZaak> zaken = new ArrayList<>();

    private Generator(long seed) {
        random = new Random(seed);
    }

    /**
     * Invents a population.
     *
     * @param seed which one
     * @param aantal how many persons at least
     * @return the population
     */
    static Bevolking genereer(long seed, int aantal) {
        Generator generator = new Generator(seed);
        generator.voegBekendenToe();
        while (generator.inwoners.size() < aantal) {
            generator.voegGezinToe();
        }
        return new Bevolking(
                List.copyOf(generator.adressen), List.copyOf(generator.inwoners), List.copyOf(generator.zaken));
    }

    private void voegBekendenToe() {
        for (List<Inwoner> huishouden : Bekenden.HUISHOUDENS) {
            int adres = nieuwAdres();
            for (Inwoner bekende : huishouden) {
                uitgegeven.add(bekende.bsn());
                inwoners.add(new Inwoner(
                        bekende.bsn(),
                        bekende.voornamen(),
                        bekende.achternaam(),
                        bekende.geboortedatum(),
                        adres,
                        bekende.ouders()));
            }
        }
    }

    private void voegGezinToe() {
        int adres = nieuwAdres();
        String achternaam = kies(ACHTERNAMEN);
        Inwoner ouder = nieuweInwoner(achternaam, jarenGeleden(28, 60), adres, List.of());
        List<String> ouders = new ArrayList<>(List.of(ouder.bsn()));
        if (random.nextInt(4) > 0) {
            Inwoner partner = nieuweInwoner(kies(ACHTERNAMEN), jarenGeleden(28, 60), adres, List.of());
            ouders.add(partner.bsn());
            zaken.add(new OudeZaak(nieuweUuid(), ZaakSoort.HUWELIJK, jarenGeleden(1, 9), List.copyOf(ouders)));
        }
        List<String> verhuisden = new ArrayList<>(ouders);
        for (int kinderen = random.nextInt(4); kinderen > 0; kinderen--) {
            verhuisden.add(nieuweInwoner(achternaam, jarenGeleden(1, 10), adres, List.copyOf(ouders))
                    .bsn());
        }
        if (random.nextInt(5) == 0) {
            zaken.add(new OudeZaak(nieuweUuid(), ZaakSoort.VERHUIZING, jarenGeleden(0, 1), List.copyOf(verhuisden)));
        }
    }

    private Inwoner nieuweInwoner(String achternaam, LocalDate geboortedatum, int adres, List<String> ouders) {
        Inwoner inwoner = new Inwoner(nieuwBsn(), kies(VOORNAMEN), achternaam, geboortedatum, adres, ouders);
        inwoners.add(inwoner);
        return inwoner;
    }

    private int nieuwAdres() {
        String postcode = "%d%c%c".formatted(9000 + random.nextInt(90), (char) ('A' + random.nextInt(26)), (char)
                ('A' + random.nextInt(26)));
        adressen.add(new Woonadres(kies(STRATEN), 1 + random.nextInt(200), postcode, "Voorbeeldstad"));
        return adressen.size() - 1;
    }

    private String nieuwBsn() {
        while (true) {
            String bsn = Integer.toString(1_000_000 + random.nextInt(9_000_000));
            if (!voldoetAanElfproef(bsn) && uitgegeven.add(bsn)) {
                return bsn;
            }
        }
    }

    /**
     * Whether the number, filled up to nine digits, has the form of a burgerservicenummer that the government could hand out.
     *
     * @param bsn the digits
     * @return whether it has
     */
    static boolean voldoetAanElfproef(String bsn) {
        int som = 0;
        for (int i = 0; i < bsn.length(); i++) {
            int gewicht = bsn.length() - i;
            som += Character.digit(bsn.charAt(i), 10) * (gewicht == 1 ? -1 : gewicht);
        }
        return som % 11 == 0;
    }

    private LocalDate jarenGeleden(int vanJaar, int totJaar) {
        return VANDAAG.minusDays(365L * vanJaar + random.nextInt(365 * (totJaar - vanJaar) + 1));
    }

    private UUID nieuweUuid() {
        long hoog = (random.nextLong() & ~0xF000L) | 0x4000L;
        long laag = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(hoog, laag);
    }

    private <T> T kies(List<T> keuzes) {
        return keuzes.get(random.nextInt(keuzes.size()));
    }
}
