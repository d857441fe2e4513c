package nl.gemeente.burgerzaken.raadplegen;

import java.util.List;
import nl.gemeente.burgerzaken.zaak.Zaak;

/**
 * What the desk sees of a person.
 *
 * @param persoon who it is
 * @param huwelijken to whom this person is or will be married
 * @param zaken in which zaken this person is involved
 */
public record Persoonsbeeld(Persoon persoon, List<Echtverbintenis> huwelijken, List<Zaak> zaken) {}
