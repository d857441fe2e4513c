package nl.gemeente.burgerzaken.vulling;

import java.util.List;

/**
 * The population of a small fictitious gemeente.
 *
 * @param adressen where people live
 * @param inwoners who live there
 * @param zaken what burgerzaken did for them before
 */
record Bevolking(List<Woonadres> adressen, List<Inwoner> inwoners, List<OudeZaak> zaken) {}
