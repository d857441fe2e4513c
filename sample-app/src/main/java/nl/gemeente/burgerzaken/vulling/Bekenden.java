package nl.gemeente.burgerzaken.vulling;

import java.time.LocalDate;
import java.util.List;

/**
 * The persons of the standard's worked cases. Searching {@code Vriesw} with 23-11-1969 finds exactly three of them; P. Vrieswijk lives with two children, and
 * of him and of M. Dijkgraaf one parent each is known.
 */
final class Bekenden {

    private static final LocalDate GEZOCHTE_DATUM = LocalDate.of(1969, 11, 23);

    /** Who live together. The index of the address is filled in by {@link Generator}. */
    static final List<List<Inwoner>> HUISHOUDENS = List.of(
            List.of(
                    inwoner("2308572", "Pieter", "Vrieswijk", GEZOCHTE_DATUM, List.of("4282547")),
                    inwoner("8495621", "Lotte", "Vrieswijk", LocalDate.of(2008, 5, 2), List.of("2308572")),
                    inwoner("7586426", "Daan", "Vrieswijk", LocalDate.of(2011, 9, 17), List.of("2308572"))),
            List.of(inwoner("5649587", "Paula", "Vrieswoud", GEZOCHTE_DATUM, List.of())),
            List.of(inwoner("6351429", "Anton", "Vrieswegen", GEZOCHTE_DATUM, List.of())),
            List.of(inwoner("9358297", "Maria", "Dijkgraaf", LocalDate.of(1972, 3, 8), List.of("6252598"))),
            List.of(inwoner("4282547", "Hendrika", "Vrieswijk", LocalDate.of(1941, 7, 30), List.of())),
            List.of(inwoner("6252598", "Johannes", "Dijkgraaf", LocalDate.of(1944, 12, 5), List.of())),
            List.of(inwoner("5872525", "Karin", "Olthof", LocalDate.of(1970, 1, 14), List.of())),
            List.of(inwoner("6235489", "Umar", "Yilmaz", LocalDate.of(1968, 8, 21), List.of())));

    private Bekenden() {}

    private static Inwoner inwoner(
            String bsn, String voornamen, String achternaam, LocalDate geboortedatum, List<String> ouders) {
        return new Inwoner(bsn, voornamen, achternaam, geboortedatum, 0, ouders);
    }
}
